extension Glossary {
    /// Classifications and the parts of portion marks. Source: section 1.2 of Executive Order 13526, worded alike in those before it;
    /// 5 FAM 540 for what is sensitive but unclassified.
    static let markings = FactTable(
        """
        C: confidential: its disclosure could be expected to damage national security
        CONFIDENTIAL: its disclosure could be expected to damage national security
        CTS: cosmic top secret: NATO's, protected as it asks
        FGI: foreign government information
        FOUO: for official use only
        LIMITED OFFICIAL USE: not classified, kept within the government; used until 1995
        LOU: limited official use: not classified, kept within the government; used until 1995
        NF: not releasable to foreign nationals
        NOFORN: not releasable to foreign nationals
        NS: NATO secret: the alliance's own, protected as it asks
        OUO: official use only: not classified, kept within the government; used until 1972
        REL: releasable to those named, and to no other
        RESTRICTED: below confidential; of the United States until 1953, of NATO and other governments still
        S: secret: its disclosure could be expected to damage national security seriously
        SBU: sensitive but unclassified: kept within the government
        SECRET: its disclosure could be expected to damage national security seriously
        TOP SECRET: its disclosure could be expected to damage national security exceptionally gravely
        TS: top secret: its disclosure could be expected to damage national security exceptionally gravely
        U: unclassified
        UNCLASSIFIED: not classified; captions may limit it nevertheless
        """)

    /// The executive orders on classification. Source: the orders themselves, in the Federal Register.
    static let orders = FactTable(
        """
        10501: President Eisenhower's order on classification, in force from December 1953 to May 1972
        11652: President Nixon's order on classification, in force from June 1972 to November 1978
        12065: President Carter's order on classification, in force from December 1978 to July 1982
        12356: President Reagan's order on classification, in force from August 1982 to October 1995
        12958: President Clinton's order on classification, in force from October 1995 to June 2010, amended in 2003
        13526: President Obama's order on classification, in force since June 2010
        """)

    /// What an E.O. line says of declassification. Source: sections 5 of Order 11652, 1-4 of 12065, 1.4 of 12356, 1.6 and 3.4 of
    /// 12958, 3.3 of 13526.
    static let terms = FactTable(
        """
        25X1: exempt after 25 years: would reveal a human intelligence source or method
        25X2: exempt after 25 years: would help to develop or use weapons of mass destruction
        25X3: exempt after 25 years: would impair cryptologic systems
        25X4: exempt after 25 years: would impair the use of technology in a weapon system
        25X5: exempt after 25 years: would reveal war plans in force
        25X6: exempt after 25 years: would seriously harm relations with a foreign government
        25X7: exempt after 25 years: would impair the protection of the President and other protected persons
        25X8: exempt after 25 years: would impair plans for national security emergencies
        25X9: exempt after 25 years: would violate a statute or a treaty
        ADS: advanced declassification schedule: declassified earlier than the general schedule has it
        DECL: to be declassified on the date or event that follows
        DNG: to be downgraded to the level and on the date that follow
        GDS: general declassification schedule: downgraded every two years, declassified after six, eight or ten years by its level
        MR: manual review: a person must review it before it is declassified
        N/A: not applicable: not classified
        NA: not applicable: not classified
        OADR: originating agency's determination required: no date; the agency must be asked before it is declassified
        RDS: to be reviewed for declassification after twenty years, or at the date that follows
        X1: exempt from ten years: would reveal an intelligence source, method or activity
        X2: exempt from ten years: would help to develop or use weapons of mass destruction
        X3: exempt from ten years: would impair the development or use of technology in a weapons system
        X4: exempt from ten years: would reveal military plans or preparedness
        X5: exempt from ten years: would reveal information of a foreign government
        X6: exempt from ten years: would damage relations with a foreign government, reveal a confidential source or undermine diplomacy
        X7: exempt from ten years: would impair the protection of the President and other protected persons
        X8: exempt from ten years: would violate a statute, a treaty or an agreement
        XGDS: exempt from the general declassification schedule
        XGDS-1: exempt from the general schedule: given in confidence by a foreign government or person
        XGDS-2: exempt from the general schedule: covered by statute, or on cryptography or intelligence sources and methods
        XGDS-3: exempt from the general schedule: on a system, plan, installation or project, or on foreign relations, that needs protection
        XGDS-4: exempt from the general schedule: would put a person in immediate jeopardy
        """)

    /// The reasons for classification. Source: section 1.4 of Executive Orders 12958 as amended in 2003 and 13526.
    static let reasons = FactTable(
        """
        A: military plans, weapons systems or operations
        B: foreign government information
        C: intelligence activities, sources or methods, or cryptology
        D: foreign relations or foreign activities of the United States, confidential sources included
        E: scientific, technological or economic matters of national security
        F: United States programs to safeguard nuclear materials or facilities
        G: vulnerabilities or capabilities of systems, installations, projects or plans of national security
        H: weapons of mass destruction
        """)
}
