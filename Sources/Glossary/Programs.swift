extension Glossary {
    /// Program TAGS, which begin with K. Source: the TAGS/Terms handbook, 5 FAH-3 H-300; only those of certain meaning.
    static let programs = FactTable(
        """
        KACT: strategic arms control treaties
        KAWC: atrocities and war crimes
        KCFE: Treaty on Conventional Armed Forces in Europe
        KCIP: critical infrastructure protection
        KCOR: corruption and anti-corruption
        KCRM: criminal activity
        KCRS: Coordinator for Reconstruction and Stabilization
        KDEM: democratization
        KFLO: Family Liaison Office
        KFLU: avian and pandemic influenza
        KFRD: fraud prevention programs
        KGHG: greenhouse gases and climate change
        KHDP: humanitarian demining
        KHIV: HIV/AIDS
        KHLS: homeland security
        KICC: International Criminal Court
        KIDE: investment disputes and expropriations
        KIPR: intellectual property rights
        KIRF: international religious freedom
        KISL: Islamic issues
        KJUS: administration of justice
        KMCA: Millennium Challenge Account
        KMDR: media reaction reporting
        KMPI: Middle East Partnership Initiative
        KNNP: nuclear non-proliferation
        KOCI: children's issues
        KOLY: Olympic Games
        KOMC: export control of defense articles and services
        KPAL: Palestinian affairs
        KPAO: public affairs office
        KPKO: United Nations peacekeeping operations
        KPRV: privatization
        KSCA: science counselors and attaches
        KSTC: strategic trade controls
        KSUM: summit meetings
        KTEX: textiles
        KTFN: terrorism finance traffic
        KTIA: treaties and international agreements
        KTIP: trafficking in persons
        KUNR: United Nations reform
        KVPR: Visas Viper, reporting of terrorists to the visa lookout
        KWBG: West Bank and Gaza
        KWMN: women's issues
        """)
}
