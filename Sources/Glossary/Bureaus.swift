extension Glossary {
    /// Bureaus and principals of the Department, with former and later names. Source: 1 FAM 100 to 500 and the Office of the
    /// Historian's list of bureaus.
    static let bureaus = FactTable(
        """
        A: Administration
        AF: African Affairs
        ARA: Inter-American Affairs; Western Hemisphere Affairs (WHA) since 1999
        AVC: Arms Control, Verification and Compliance, since 2010
        CA: Consular Affairs
        CU: Educational and Cultural Affairs, until 1978
        D: Deputy Secretary of State
        DRL: Democracy, Human Rights and Labor; Human Rights and Humanitarian Affairs (HA) until 1994
        DS: Diplomatic Security; Office of Security (SY) until 1985
        E: Under Secretary for Economic Affairs
        EAP: East Asian and Pacific Affairs; Far Eastern Affairs (FE) until 1966
        EB: Economic and Business Affairs; with Energy (EEB) since 2006
        ECA: Educational and Cultural Affairs
        EEB: Economic, Energy and Business Affairs, 2006 to 2011; EB before
        EUR: European and Eurasian Affairs; with Canada until 1999
        FE: Far Eastern Affairs; East Asian and Pacific Affairs (EAP) since 1966
        G: Under Secretary for Global Affairs
        G/TIP: Office to Monitor and Combat Trafficking in Persons
        H: Legislative Affairs
        HA: Human Rights and Humanitarian Affairs, until 1994; Democracy, Human Rights and Labor (DRL) since
        IIP: International Information Programs
        INL: International Narcotics and Law Enforcement Affairs; International Narcotics Matters (INM) before
        INM: International Narcotics Matters; later International Narcotics and Law Enforcement Affairs (INL)
        INR: Intelligence and Research
        IO: International Organization Affairs
        IRM: Information Resource Management
        ISN: International Security and Nonproliferation, since 2005; Nonproliferation (NP) and Arms Control (AC) before
        L: Legal Adviser
        M: Under Secretary for Management
        MED: Medical Services
        NEA: Near Eastern Affairs; with South Asia until 1992
        NP: Nonproliferation, until 2005; International Security and Nonproliferation (ISN) since
        OBO: Overseas Buildings Operations
        OES: Oceans and International Environmental and Scientific Affairs
        OIG: Office of Inspector General
        P: Under Secretary for Political Affairs
        PA: Public Affairs
        PM: Political-Military Affairs
        PRM: Population, Refugees and Migration
        R: Under Secretary for Public Diplomacy and Public Affairs
        S: Secretary of State
        S/CRS: Coordinator for Reconstruction and Stabilization
        S/CT: Coordinator for Counterterrorism
        S/ES: Executive Secretariat
        S/ES-O: Operations Center
        S/GWI: Office of Global Women's Issues
        S/P: Policy Planning Staff
        S/S: Executive Secretariat
        SA: South Asian Affairs, 1992 to 2006; South and Central Asian Affairs (SCA) since
        SCA: South and Central Asian Affairs, since 2006; South Asian Affairs (SA) before
        SY: Office of Security, until 1985; Diplomatic Security (DS) since
        T: Under Secretary for Arms Control and International Security
        VCI: Verification, Compliance and Implementation, until 2010; AVC since
        WHA: Western Hemisphere Affairs, since 1999; Inter-American Affairs (ARA) before
        """)
}
