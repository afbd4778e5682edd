extension Glossary {
    /// Handling captions: what each obliges to. Source: 5 FAH-2 H-440 and 5 FAH-1 H-232.15; of the older ones the terms of the
    /// Foreign Relations series.
    static let captions = FactTable(
        """
        AGREMENT CHANNEL: on the agreement to a chief of mission; for the ambassador and the Secretary's office, never passed on
        AIDAC: handled by USAID; its own distribution within the post and the agency
        CHEROKEE: for the Secretary of State and senior officials of the White House; a chief of mission shows it to nobody unnamed
        CODEL: travel of a delegation of Congress; handled by the post's control officer and Legislative Affairs
        CORRECTED COPY: replaces the cable of the same number; use this text and discard the first
        CRITIC: critical intelligence; goes before everything else, to the President within minutes
        DIRGEN CHANNEL: between the chief of mission and the Director General, on personnel; opened by them only
        DISSENT CHANNEL: dissenting views on policy; seen by the Secretary and Policy Planning, and the writer may not be penalized
        DS CHANNEL: on security, between regional security officers and Diplomatic Security; not passed on without their consent
        EFTO: encrypted for transmission only; unclassified, but not to be sent in clear
        EXDIS: exclusive distribution, to those who must know; not passed to other agencies or posts without the Executive Secretariat's consent
        EYES ONLY: for the eyes of the addressee named; not to be copied or passed on
        FGI: holds information of a foreign government; protected as that government asks
        FOUO: for official use only; unclassified, kept from the public
        IMCON: controlled imagery; the originator decides who sees it
        LIMDIS: limited distribution, to those who need it; above the usual readership, below EXDIS
        LIMITED OFFICIAL USE: not classified, but kept within the government; sensitive but unclassified since 1995
        LOU: limited official use: not classified, but kept within the government
        MED CHANNEL: on a person's health; for medical personnel only
        MINIMIZE CONSIDERED: the drafter knew that traffic was to be kept to what is essential, and holds this cable to be so
        MR: manual review: a person must review it before it is declassified
        NO DISTRIBUTION: no distribution beyond those named
        NOCONTRACT: not to be shown to contractors or consultants
        NODIS: no distribution beyond those named; between the Secretary or the President and a chief of mission; no copies, no passing on
        NOFORN: not releasable to foreign nationals, nor to their governments
        NOT FOR INTERNET DISTRIBUTION: not to be put on a public network
        NOT FOR INTERNET PUBLICATION: not to be put on a public network
        OFFICIAL INFORMAL: correspondence between officers; no instruction, and no formal reply is asked
        ONLY: for the addressee named only; not to be copied or passed on
        ORCON: the originator controls it; not to be passed on or quoted without their consent
        PROPIN: holds a company's proprietary information; not to be shown to its competitors
        RELEASABLE TO: may be shown to the governments named, and to no other
        ROGER CHANNEL: on intelligence, between a chief of mission and Intelligence and Research; seen by them only
        SBU: sensitive but unclassified; kept within the government, not given to the public or the press
        SECTO: from the Secretary of State, who is travelling
        SENSITIVE: sensitive but unclassified; kept within the government, not given to the public or the press
        SENSITIVE BUT UNCLASSIFIED: kept within the government, not given to the public or the press
        SIPDIS: distribution on SIPRNet: put before readers of other agencies who are cleared for secret; no limit by itself
        SPECAT: special category; the military's exclusive distribution, to those named only
        STADIS: State distribution only; not to be passed to other agencies
        TERREP: a report on terrorism; goes to the offices that follow it at once
        TOSEC: to the Secretary of State, who is travelling
        """)
}
