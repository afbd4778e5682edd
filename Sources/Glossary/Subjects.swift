extension Glossary {
    /// Subject TAGS. Source: TAGS and subjects, 5 FAH-3 H-011.1 and H-110; those of 1973 to 1978 from the code lists of
    /// the National Archives' central foreign policy files.
    static let subjects = FactTable(
        """
        AADP: automated data processing
        ABLD: buildings and grounds
        ABUD: budget services and financial systems
        ACKM: COMSEC key management
        ACOA: communication operations and administration
        ADCO: diplomatic courier operations
        ADPM: diplomatic pouch and mail
        AEMR: emergency planning and evacuation
        AFIN: financial management
        AFSI: Foreign Service Institute
        AFSN: Foreign Service national personnel
        AGAO: General Accounting Office
        AINF: information management services
        AINR: INR program administration
        AINT: internet administration
        ALOW: allowances
        AMED: medical services
        AMGT: management operations
        AMTC: telecommunications equipment maintenance
        ANET: communications, circuits and networks
        AODE: employees abroad
        AOMS: office management specialist issues
        AORC: international organizations and conferences
        APCS: personal computers
        APER: personnel
        ASCH: U.S. sponsored schools
        ASEC: security
        ASIG: inspector general activities
        ASUP: supplies and equipment
        ATRN: transportation services
        BBSR: business services reporting
        BEXP: trade expansion and promotion
        BMGT: Foreign Commercial Service management
        BTIO: trade and investment opportunities
        CASC: assistance to citizens
        CFED: federal agency services
        CGEN: consular affairs in general (1973 to 1978)
        CJAN: judicial assistance and notarial services
        CLOK: visa lookout
        CMGT: consular administration and management
        CPAS: passports and citizenship
        CVIS: visas
        EAGR: agriculture and forestry
        EAID: foreign economic assistance
        EAIR: civil aviation
        ECIN: economic integration and cooperation
        ECON: economic conditions
        ECPS: communications and postal systems
        EEWT: East-West trade (1973 to 1978)
        EFIN: financial and monetary affairs
        EFIS: commercial fishing and fish processing
        EGEN: economic affairs in general (1973 to 1978)
        EIND: industry and manufacturing
        EINT: economic and commercial internet
        EINV: foreign investments
        ELAB: labor sector affairs
        ELTN: land transportation
        EMIN: minerals and metals
        ENRG: energy and power
        EPET: petroleum and natural gas
        ESTC: strategic trade controls (1973 to 1978)
        ETRD: foreign trade
        ETRN: transportation (1973 to 1978)
        ETTC: trade and technology controls
        EWWT: waterborne transportation
        MARR: military and defense arrangements
        MASS: military assistance and sales
        MCAP: military capabilities
        MNUC: military nuclear applications
        MOPS: military operations
        ODIP: U.S. diplomatic representation
        OEXC: educational and cultural exchange operations
        OFDP: foreign diplomats and foreign missions
        OIIP: international information programs
        OPDC: diplomatic correspondence
        OPRC: public relations and correspondence
        OREP: U.S. congressional travel
        OSCI: science grants
        OTRA: travel
        OVIP: visits and travel of prominent individuals and leaders
        PARM: arms controls and disarmament
        PBOR: boundaries and claims of sovereignty (1973 to 1978)
        PBTS: national boundaries, territories and sovereignty
        PDIP: diplomatic and consular representation (1973 to 1978)
        PFOR: foreign policy and relations (1973 to 1978)
        PGOV: internal governmental affairs
        PHSA: high seas affairs
        PHUM: human rights
        PINR: intelligence
        PINS: national security
        PINT: internal political affairs (1973 to 1978)
        PLOS: law of the sea (1973 to 1978)
        PNAT: national independence
        PREF: refugees
        PREL: external political relations
        PROP: propaganda and psychological operations
        PTER: terrorists and terrorism
        SCUL: cultural affairs
        SENV: environmental affairs
        SHUM: human rights (1973 to 1978)
        SMIG: migration
        SNAR: narcotics
        SOCI: social conditions
        SOPN: public opinion and information (1973 to 1978)
        SPOP: population (1973 to 1978)
        SREF: refugees (1973 to 1978)
        TBIO: biological and medical science
        TINT: internet technology
        TNGD: engineering research and development
        TPHY: physical sciences
        TRGY: energy technology
        TSPA: space activities
        TSPL: science and technology policy
        """)

    /// What the first letter of a subject or program TAG says. Source: 5 FAH-3 H-012 and H-110; military was M before it was H.
    static let fields = FactTable(
        """
        A: administrative affairs
        B: business services
        C: consular affairs
        E: economic affairs
        H: military and defense affairs
        K: programs
        L: legal affairs
        M: military and defense affairs
        O: outreach and official travel
        P: political affairs
        S: social affairs
        T: technology and science
        """)
}
