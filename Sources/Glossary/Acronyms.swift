extension Glossary {
    /// Abbreviations that cables use in running text. Source: the usage of the trade, as cables and the Foreign Affairs Manual's
    /// lists of abbreviations have it; organisations are in their own table.
    static let acronyms = FactTable(
        """
        A/S: Assistant Secretary
        ABA/CEELI: Central European and Eurasian Law Initiative of the American Bar Association
        ABAC: APEC Business Advisory Council
        ACOTA: African Contingency Operations Training and Assistance
        ACS: American Citizen Services
        ACSA: acquisition and cross-servicing agreement
        ACSS: Africa Center for Strategic Studies
        AD/CVD: antidumping and countervailing duty
        ADM: admiral
        ADNOC: Abu Dhabi National Oil Company
        AECA: Arms Export Control Act
        AFRICOM: United States Africa Command
        AGOA: African Growth and Opportunity Act
        AIT: American Institute in Taiwan
        AKP: Justice and Development Party (Turkey)
        ALADI: Latin American Integration Association
        ALBA: Bolivarian Alliance for the Americas
        ALDAC: a cable to all diplomatic and consular posts
        AMB: ambassador
        AMCHAM: American Chamber of Commerce
        AMCIT: American citizen
        AMCITS: American citizens
        AMCONSUL: American consulate
        AMEMBASSY: American embassy
        AMIS: African Union Mission in Sudan
        AMISOM: African Union Mission in Somalia
        AML: anti-money laundering
        ANA: Afghan National Army
        ANP: Afghan National Police
        ANSF: Afghan National Security Forces
        ANWR: Arctic National Wildlife Refuge
        AQAP: al-Qa'ida in the Arabian Peninsula
        AQI: al-Qa'ida in Iraq
        AQIM: al-Qa'ida in the Islamic Maghreb
        ARF: ASEAN Regional Forum
        ARSO: assistant regional security officer
        ASAP: as soon as possible
        ASAT: anti-satellite
        ASD: Assistant Secretary of Defense
        ASEM: Asia-Europe Meeting
        ASSK: Aung San Suu Kyi
        ASYCUDA: Automated System for Customs Data
        ATA: Anti-Terrorism Assistance
        ATPA: Andean Trade Preference Act
        ATPDEA: Andean Trade Promotion and Drug Eradication Act
        AU: African Union
        AUC: United Self-Defense Forces of Colombia
        AUSMIN: Australia-United States Ministerial Consultations
        AUSTR: Assistant United States Trade Representative
        AWACS: Airborne Warning and Control System
        BIMSTEC: Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation
        BIT: bilateral investment treaty
        BJP: Bharatiya Janata Party (India)
        BMD: ballistic missile defense
        BMENA: Broader Middle East and North Africa initiative
        BND: Federal Intelligence Service (Germany)
        BNDES: National Development Bank (Brazil)
        BOP: balance of payments
        BOT: build, operate and transfer
        BRIC: Brazil, Russia, India and China
        BSE: bovine spongiform encephalopathy
        BSEC: Black Sea Economic Cooperation
        BTC: Baku-Tbilisi-Ceyhan pipeline
        BW: biological weapons
        BWC: Biological Weapons Convention
        C/A: commercial attache
        CABEI: Central American Bank for Economic Integration
        CAFTA: Central America Free Trade Agreement
        CAFTA-DR: Central America and Dominican Republic Free Trade Agreement
        CARICOM: Caribbean Community
        CBERA: Caribbean Basin Economic Recovery Act
        CBI: Caribbean Basin Initiative
        CBM: confidence-building measure
        CBP: U.S. Customs and Border Protection
        CBRN: chemical, biological, radiological and nuclear
        CBW: chemical and biological weapons
        CCAMLR: Commission for the Conservation of Antarctic Marine Living Resources
        CCP: Chinese Communist Party
        CCW: Convention on Certain Conventional Weapons
        CDA: charge d'affaires
        CDM: Clean Development Mechanism
        CEDAW: Convention on the Elimination of All Forms of Discrimination Against Women
        CEFTA: Central European Free Trade Agreement
        CEMAC: Economic and Monetary Community of Central Africa
        CEN-SAD: Community of Sahel-Saharan States
        CENTCOM: United States Central Command
        CERF: Central Emergency Response Fund
        CERN: European Organization for Nuclear Research
        CFE: Conventional Armed Forces in Europe
        CFIUS: Committee on Foreign Investment in the United States
        CG: consul general
        CHOD: chief of defense
        CHOGM: Commonwealth Heads of Government Meeting
        CHP: Republican People's Party (Turkey)
        CICA: Conference on Interaction and Confidence-Building Measures in Asia
        CICIG: International Commission against Impunity in Guatemala
        CICTE: Inter-American Committee against Terrorism
        CIDA: Canadian International Development Agency
        CIRF: Commission on International Religious Freedom
        CITES: Convention on International Trade in Endangered Species
        CIVPOL: civilian police
        CJCS: Chairman of the Joint Chiefs of Staff
        CJTF-HOA: Combined Joint Task Force - Horn of Africa
        CND: Commission on Narcotic Drugs
        CNO: Chief of Naval Operations
        CNOOC: China National Offshore Oil Corporation
        CNPC: China National Petroleum Corporation
        COB: close of business
        CODEL: a delegation of Congress
        COIN: counterinsurgency
        COM: chief of mission
        COMESA: Common Market for Eastern and Southern Africa
        CONGEN: consulate general
        CONOFF: consular officer
        CONOFFS: consular officers
        CONOPS: concept of operations
        CONUS: continental United States
        COP: conference of the parties, or chief of police
        COREPER: Committee of Permanent Representatives (European Union)
        COS: chief of staff
        COSATU: Congress of South African Trade Unions
        CPA: Coalition Provisional Authority (Iraq), or Comprehensive Peace Agreement (Sudan)
        CPLP: Community of Portuguese Language Countries
        CPPNM: Convention on the Physical Protection of Nuclear Material
        CSBM: confidence- and security-building measure
        CSCE: Conference on Security and Cooperation in Europe
        CSI: Container Security Initiative
        CSTC-A: Combined Security Transition Command - Afghanistan
        CSTO: Collective Security Treaty Organization
        CSW: Commission on the Status of Women
        CT: counterterrorism
        CTAG: Counter-Terrorism Action Group
        CTBT: Comprehensive Nuclear Test Ban Treaty
        CTBTO: Comprehensive Nuclear Test Ban Treaty Organization
        CTC: Counter-Terrorism Committee of the UN Security Council
        CTED: Counter-Terrorism Committee Executive Directorate
        CTR: Cooperative Threat Reduction
        CW: chemical weapons
        DAO: defense attache office
        DAPNSA: Deputy Assistant to the President for National Security Affairs
        DART: Disaster Assistance Response Team
        DAS: Deputy Assistant Secretary
        DASD: Deputy Assistant Secretary of Defense
        DATT: defense attache
        DCM: deputy chief of mission
        DCMA: Defense Contract Management Agency
        DDA: Doha Development Agenda
        DDR: disarmament, demobilization and reintegration
        DDRRR: disarmament, demobilization, repatriation, resettlement and reintegration
        DECL: declassify on
        DEPT: Department (of State)
        DESA: UN Department of Economic and Social Affairs
        DFAT: Department of Foreign Affairs and Trade (Australia)
        DFID: Department for International Development (United Kingdom)
        DG: director general
        DHKP/C: Revolutionary People's Liberation Party/Front (Turkey)
        DMZ: demilitarized zone
        DNI: Director of National Intelligence
        DOC: Department of Commerce
        DOJ: Department of Justice
        DOL: Department of Labor
        DPJ: Democratic Party of Japan
        DPKO: UN Department of Peacekeeping Operations
        DPP: Democratic Progressive Party (Taiwan)
        DPRK: Democratic People's Republic of Korea
        DRC: Democratic Republic of the Congo
        DSCA: Defense Security Cooperation Agency
        DSRSG: Deputy Special Representative of the Secretary-General
        DSS: Diplomatic Security Service
        DTG: date-time group
        DTRA: Defense Threat Reduction Agency
        E.O.: executive order
        EADS: European Aeronautic Defence and Space Company
        EAP: Bureau of East Asian and Pacific Affairs
        EAS: East Asia Summit
        ECB: European Central Bank
        ECCAS: Economic Community of Central African States
        ECHR: European Court of Human Rights
        ECJ: European Court of Justice
        ECOFIN: Economic and Financial Affairs Council (European Union)
        ECON: economic section or counselor
        ECONOFF: economic officer
        ECONOFFS: economic officers
        EDT: Eastern Daylight Time
        EEZ: exclusive economic zone
        EFTO: encrypted for transmission only
        EITI: Extractive Industries Transparency Initiative
        EMBOFF: embassy officer
        EMBOFFS: embassy officers
        EPRDF: Ethiopian People's Revolutionary Democratic Front
        ESDP: European Security and Defense Policy
        ESF: Economic Support Fund
        EST: Eastern Standard Time
        ESTA: Electronic System for Travel Authorization
        ESTH: environment, science, technology and health
        ETD: estimated time of departure
        EU: European Union
        EUFOR: European Union Force
        EULEX: European Union Rule of Law Mission in Kosovo
        EUMM: European Union Monitoring Mission
        EUPOL: European Union Police Mission
        EUSR: European Union Special Representative
        EXBS: Export Control and Related Border Security program
        EXDIS: exclusive distribution
        FARDC: Armed Forces of the Democratic Republic of the Congo
        FATA: Federally Administered Tribal Areas (Pakistan)
        FATF: Financial Action Task Force
        FCO: Foreign and Commonwealth Office (United Kingdom)
        FCPA: Foreign Corrupt Practices Act
        FCS: Foreign Commercial Service
        FDI: foreign direct investment
        FDLR: Democratic Forces for the Liberation of Rwanda
        FEST: Foreign Emergency Support Team
        FGM: female genital mutilation
        FIU: financial intelligence unit
        FLETC: Federal Law Enforcement Training Center
        FM: foreign minister; before a post's name, from
        FMCT: Fissile Material Cutoff Treaty
        FMF: Foreign Military Financing
        FMS: Foreign Military Sales
        FOIA: Freedom of Information Act
        FOL: forward operating location
        FONMIN: foreign minister
        FONOFF: foreign office
        FOUO: for official use only
        FPU: formed police unit
        FRG: Federal Republic of Germany
        FSB: Federal Security Service (Russia)
        FSN: Foreign Service national, locally employed staff
        FSO: Foreign Service officer
        FTA: free trade agreement
        FTAA: Free Trade Area of the Americas
        FTO: foreign terrorist organization
        FTX: field training exercise
        FY: fiscal year
        FYI: for your information
        FYROM: former Yugoslav Republic of Macedonia
        FYSA: for your situational awareness
        G-20: Group of Twenty
        GAERC: General Affairs and External Relations Council (European Union)
        GAM: Free Aceh Movement (Indonesia)
        GATS: General Agreement on Trade in Services
        GAVI: Global Alliance for Vaccines and Immunization
        GDP: gross domestic product
        GDR: German Democratic Republic
        GEF: Global Environment Facility
        GHG: greenhouse gas
        GICNT: Global Initiative to Combat Nuclear Terrorism
        GLONASS: Global Navigation Satellite System (Russia)
        GMO: genetically modified organism
        GNEP: Global Nuclear Energy Partnership
        GNP: gross national product
        GOA: the government, of the country whose name begins with A
        GOB: the government, of the country whose name begins with B
        GOC: the government, of the country whose name begins with C
        GOE: the government, of the country whose name begins with E
        GOF: Government of France
        GOG: the government, of the country whose name begins with G
        GOH: the government, of the country whose name begins with H
        GOI: the government, of the country whose name begins with I
        GOJ: the government, of the country whose name begins with J
        GOK: the government, of the country whose name begins with K
        GOL: the government, of the country whose name begins with L
        GOM: the government, of the country whose name begins with M
        GON: the government, of the country whose name begins with N
        GOP: the government, of the country whose name begins with P
        GOR: the government, of the country whose name begins with R
        GOS: the government, of the country whose name begins with S
        GOSL: Government of Sierra Leone, or of Sri Lanka
        GOT: the government, of the country whose name begins with T
        GOU: the government, of the country whose name begins with U
        GOV: Government of Venezuela
        GOZ: the government, of the country whose name begins with Z
        GPOI: Global Peace Operations Initiative
        GPS: Global Positioning System
        GRULAC: Latin American and Caribbean Group
        GSO: general services officer
        GSOMIA: General Security of Military Information Agreement
        GSP: Generalized System of Preferences
        GSPC: Salafist Group for Preaching and Combat
        GWOT: global war on terrorism
        HA/DR: humanitarian assistance and disaster relief
        HCMC: Ho Chi Minh City
        HEU: highly enriched uranium
        HIPC: heavily indebted poor country
        HKSAR: Hong Kong Special Administrative Region
        HMG: Her (His) Majesty's Government
        HNS: host nation support
        HPAI: highly pathogenic avian influenza
        HQ: headquarters
        HQS: headquarters
        HRW: Human Rights Watch
        HUMINT: human intelligence
        IACHR: Inter-American Commission on Human Rights
        IAW: in accordance with
        ICANN: Internet Corporation for Assigned Names and Numbers
        ICASS: International Cooperative Administrative Support Services
        ICCPR: International Covenant on Civil and Political Rights
        ICE: U.S. Immigration and Customs Enforcement
        ICG: International Crisis Group
        ICITAP: International Criminal Investigative Training Assistance Program
        IDF: Israel Defense Forces
        IDLO: International Development Law Organization
        IDP: internally displaced person
        IDPS: internally displaced persons
        IED: improvised explosive device
        IFES: International Foundation for Electoral Systems
        IFI: international financial institution
        IG: inspector general
        IGAD: Intergovernmental Authority on Development
        IISS: International Institute for Strategic Studies
        ILEA: International Law Enforcement Academy
        IMET: International Military Education and Training
        INCSR: International Narcotics Control Strategy Report
        INF: Intermediate-Range Nuclear Forces
        INFO: for information
        INTEL: intelligence
        IO: international organization
        IPCC: Intergovernmental Panel on Climate Change
        IPO: initial public offering
        IPR: intellectual property rights
        IRGC: Islamic Revolutionary Guard Corps (Iran)
        IRI: International Republican Institute
        IRISL: Islamic Republic of Iran Shipping Lines
        ISAF: International Security Assistance Force (Afghanistan)
        ISI: Inter-Services Intelligence (Pakistan)
        ISR: intelligence, surveillance and reconnaissance
        ISRO: Indian Space Research Organization
        ITAR: International Traffic in Arms Regulations
        ITER: International Thermonuclear Experimental Reactor
        IUCN: International Union for Conservation of Nature
        IVLP: International Visitor Leadership Program
        IVO: in the vicinity of
        IVP: International Visitor Program
        JBIC: Japan Bank for International Cooperation
        JCET: joint combined exchange training
        JCS: Joint Chiefs of Staff
        JEM: Justice and Equality Movement (Sudan)
        JI: Jemaah Islamiyah
        JICA: Japan International Cooperation Agency
        JSF: Joint Strike Fighter
        JUI-F: Jamiat Ulema-e-Islam, Fazlur Rehman's group
        JUSCANZ: Japan, United States, Canada, Australia and New Zealand
        KBR: Kellogg Brown & Root
        KDP: Kurdistan Democratic Party
        KEDO: Korean Peninsula Energy Development Organization
        KFOR: Kosovo Force
        KRG: Kurdistan Regional Government
        KSA: Kingdom of Saudi Arabia
        LAF: Lebanese Armed Forces
        LDC: least developed country
        LEGATT: legal attache of the FBI
        LES: locally employed staff
        LEU: low enriched uranium
        LGBT: lesbian, gay, bisexual and transgender
        LIMDIS: limited distribution
        LNG: liquefied natural gas
        LNO: liaison officer
        LOA: letter of offer and acceptance
        LOI: letter of intent
        LOTFA: Law and Order Trust Fund for Afghanistan
        LOU: limited official use
        LPG: liquefied petroleum gas
        LRA: Lord's Resistance Army
        LTTE: Liberation Tigers of Tamil Eelam
        MANPADS: man-portable air defense systems
        MCA: Millennium Challenge Account
        MCC: Millennium Challenge Corporation
        MDC: Movement for Democratic Change (Zimbabwe)
        MDG: Millennium Development Goal
        MEK: Mujahedin-e Khalq
        MEND: Movement for the Emancipation of the Niger Delta
        MEPI: Middle East Partnership Initiative
        MEPP: Middle East peace process
        MERCOSUR: Common Market of the South
        METI: Ministry of Economy, Trade and Industry (Japan)
        MFA: ministry of foreign affairs
        MFN: most favored nation
        MGMT: management
        MHP: Nationalist Movement Party (Turkey)
        MIA: missing in action
        MILF: Moro Islamic Liberation Front (Philippines)
        MINURCAT: UN Mission in the Central African Republic and Chad
        MINUSTAH: UN Stabilization Mission in Haiti
        MLAT: mutual legal assistance treaty
        MND: ministry of national defense
        MNF-I: Multi-National Force - Iraq
        MNNA: major non-NATO ally
        MOD: ministry of defense
        MOE: ministry of education
        MOF: ministry of finance
        MOFA: ministry of foreign affairs
        MOFCOM: Ministry of Commerce (China)
        MOH: ministry of health
        MOI: ministry of interior
        MOJ: ministry of justice
        MOL: ministry of labor
        MOU: memorandum of understanding
        MOX: mixed oxide fuel
        MP: member of parliament
        MQM: Muttahida Qaumi Movement (Pakistan)
        MRE: ministry of external relations
        MRN: message reference number
        MRTA: Tupac Amaru Revolutionary Movement (Peru)
        MSF: Doctors Without Borders
        MSG: Marine security guard
        MTCR: Missile Technology Control Regime
        NAFTA: North American Free Trade Agreement
        NAM: Non-Aligned Movement
        NAVCENT: United States Naval Forces Central Command
        NB: nota bene, note well
        NCIS: Naval Criminal Investigative Service
        NCTC: National Counterterrorism Center
        NDI: National Democratic Institute
        NDRC: National Development and Reform Commission (China)
        NDS: National Directorate of Security (Afghanistan)
        NED: National Endowment for Democracy
        NEO: noncombatant evacuation operation
        NEPAD: New Partnership for Africa's Development
        NFI: no further information
        NGA: National Geospatial-Intelligence Agency
        NGO: non-governmental organization
        NGOS: non-governmental organizations
        NIACT: night action: at once, whatever the hour
        NIE: National Intelligence Estimate
        NIV: nonimmigrant visa
        NLD: National League for Democracy (Burma)
        NLT: not later than
        NNSA: National Nuclear Security Administration
        NODIS: no distribution beyond those named
        NOFORN: not releasable to foreign nationals
        NORAD: North American Aerospace Defense Command
        NOTAL: not sent to all addressees
        NPC: National People's Congress (China)
        NPT: Nuclear Non-Proliferation Treaty
        NRC: NATO-Russia Council, or Nuclear Regulatory Commission
        NSG: Nuclear Suppliers Group
        NWFP: North-West Frontier Province (Pakistan)
        NWFZ: nuclear-weapon-free zone
        O/A: on or about
        OBE: overtaken by events
        OBO: Overseas Buildings Operations
        OCHA: UN Office for the Coordination of Humanitarian Affairs
        ODA: official development assistance
        ODC: Office of Defense Cooperation
        ODIHR: Office for Democratic Institutions and Human Rights of the OSCE
        OEF: Operation Enduring Freedom
        OFAC: Office of Foreign Assets Control
        OFDA: Office of U.S. Foreign Disaster Assistance
        OHCHR: Office of the UN High Commissioner for Human Rights
        OHR: Office of the High Representative (Bosnia and Herzegovina)
        OIC: Organization of the Islamic Conference
        OIF: Operation Iraqi Freedom
        OIG: Office of Inspector General
        OMC: Office of Military Cooperation
        OMLT: operational mentoring and liaison team
        ONDCP: Office of National Drug Control Policy
        OOB: opening of business
        OOC: out of country
        OPCW: Organization for the Prohibition of Chemical Weapons
        OPDAT: Office of Overseas Prosecutorial Development, Assistance and Training
        OPLAN: operation plan
        OPSEC: operations security
        OSAC: Overseas Security Advisory Council
        OSC: Open Source Center
        OSD: Office of the Secretary of Defense
        OTI: Office of Transition Initiatives
        P-5: the five permanent members of the UN Security Council
        P5: the five permanent members of the UN Security Council
        PA: Palestinian Authority, or public affairs
        PACOM: United States Pacific Command
        PAO: public affairs officer
        PARA: paragraph
        PARAS: paragraphs
        PARLACEN: Central American Parliament
        PAS: public affairs section
        PASOK: Panhellenic Socialist Movement (Greece)
        PBC: Peacebuilding Commission
        PBOC: People's Bank of China
        PCA: Partnership and Cooperation Agreement
        PD: public diplomacy
        PDAS: Principal Deputy Assistant Secretary
        PDVSA: Venezuelan state oil company
        PEPFAR: President's Emergency Plan for AIDS Relief
        PERMREP: permanent representative
        PIC: Peace Implementation Council
        PIF: Pacific Islands Forum
        PIJ: Palestinian Islamic Jihad
        PISG: Provisional Institutions of Self-Government (Kosovo)
        PJAK: Free Life Party of Kurdistan
        PKK: Kurdistan Workers' Party
        PKO: peacekeeping operation
        PM: prime minister, or politico-military
        PMIN: prime minister
        PML: Pakistan Muslim League
        PML-N: Pakistan Muslim League, Nawaz Sharif's
        PML-Q: Pakistan Muslim League, Quaid-e-Azam
        PNG: persona non grata, or Papua New Guinea
        POC: point of contact
        POL: political section or counselor
        POLAD: political adviser
        POLCOUNS: political counselor
        POLMIL: politico-military
        POLOFF: political officer
        POLOFFS: political officers
        POTUS: President of the United States
        POW: prisoner of war
        PPP: Pakistan People's Party, or public-private partnership
        PRC: People's Republic of China
        PRGF: Poverty Reduction and Growth Facility
        PRSP: poverty reduction strategy paper
        PRT: Provincial Reconstruction Team
        PSP: Progressive Socialist Party (Lebanon)
        PTA: preferential trade agreement
        PUK: Patriotic Union of Kurdistan
        QDR: Quadrennial Defense Review
        QIZ: qualifying industrial zone
        QME: qualitative military edge
        QTE: quote
        RCMP: Royal Canadian Mounted Police
        REF: reference
        REFTEL: the telegram referred to
        REFTELS: the telegrams referred to
        RFE/RL: Radio Free Europe/Radio Liberty
        RFI: request for information
        RFP: request for proposals
        RMB: renminbi, the Chinese currency
        ROC: Republic of China (Taiwan), or Republic of the Congo
        ROK: Republic of Korea
        ROKG: Government of the Republic of Korea
        ROYG: Republic of Yemen Government
        RPG: rocket-propelled grenade
        RSO: regional security officer
        RTG: Royal Thai Government
        SACEUR: Supreme Allied Commander Europe
        SADC: Southern African Development Community
        SAFTA: South Asian Free Trade Area
        SAG: Saudi Arabian Government, or South African Government
        SALW: small arms and light weapons
        SAMA: Saudi Arabian Monetary Agency
        SANG: Saudi Arabian National Guard
        SARG: Syrian Arab Republic Government
        SARS: severe acute respiratory syndrome
        SBU: sensitive but unclassified
        SCO: Shanghai Cooperation Organization
        SDR: special drawing right
        SECDEF: Secretary of Defense
        SECSTATE: Secretary of State, the Department as an addressee
        SEECP: South-East European Cooperation Process
        SEPTEL: a separate telegram
        SEPTELS: separate telegrams
        SGBV: sexual and gender-based violence
        SIGAR: Special Inspector General for Afghanistan Reconstruction
        SIGIR: Special Inspector General for Iraq Reconstruction
        SIPDIS: distribution on SIPRNet
        SIPRNET: Secret Internet Protocol Router Network
        SITREP: situation report
        SLA: Sudan Liberation Army
        SME: small or medium-sized enterprise
        SOE: state-owned enterprise
        SOFA: status of forces agreement
        SOM: senior officials meeting
        SOONEST: as soon as possible
        SOUTHCOM: United States Southern Command
        SPDC: State Peace and Development Council (Burma)
        SRAP: Special Representative for Afghanistan and Pakistan
        SRSG: Special Representative of the Secretary-General
        SSR: security sector reform
        STADIS: State distribution only
        STAFFDEL: a delegation of congressional staff
        START: Strategic Arms Reduction Treaty
        STCU: Science and Technology Center in Ukraine
        SVBIED: suicide vehicle-borne improvised explosive device
        SVTC: secure video teleconference
        SYG: Secretary-General
        TAGS: Traffic Analysis by Geography and Subject
        TBD: to be determined
        TCN: third-country national
        TDA: U.S. Trade and Development Agency
        TDY: temporary duty
        TECRO: Taipei Economic and Cultural Representative Office
        TELCON: telephone conversation
        TFG: Transitional Federal Government (Somalia)
        TICAD: Tokyo International Conference on African Development
        TIEA: tax information exchange agreement
        TIFA: trade and investment framework agreement
        TIP: trafficking in persons
        TOR: terms of reference
        TPA: trade promotion authority or agreement
        TPP: Trans-Pacific Partnership
        TRIPS: Agreement on Trade-Related Aspects of Intellectual Property Rights
        TRQ: tariff-rate quota
        TSA: Transportation Security Administration
        TSCTP: Trans-Sahara Counterterrorism Partnership
        TTP: Tehrik-i-Taliban Pakistan
        TVPRA: Trafficking Victims Protection Reauthorization Act
        U/S: Under Secretary
        UAE: United Arab Emirates
        UAV: unmanned aerial vehicle
        UDI: unilateral declaration of independence
        UNAIDS: Joint UN Program on HIV/AIDS
        UNAMA: UN Assistance Mission in Afghanistan
        UNAMI: UN Assistance Mission for Iraq
        UNAMID: African Union/UN Hybrid Operation in Darfur
        UNASUR: Union of South American Nations
        UNCAC: UN Convention against Corruption
        UNCLAS: unclassified
        UNCLOS: UN Convention on the Law of the Sea
        UNDEF: UN Democracy Fund
        UNECE: UN Economic Commission for Europe
        UNESCAP: UN Economic and Social Commission for Asia and the Pacific
        UNFCCC: UN Framework Convention on Climate Change
        UNGASS: special session of the UN General Assembly
        UNHRC: UN Human Rights Council
        UNIFEM: UN Development Fund for Women
        UNIIIC: UN International Independent Investigation Commission (Lebanon)
        UNMIL: UN Mission in Liberia
        UNMIS: UN Mission in Sudan
        UNMIT: UN Integrated Mission in Timor-Leste
        UNMOVIC: UN Monitoring, Verification and Inspection Commission
        UNOCI: UN Operation in Cote d'Ivoire
        UNODC: UN Office on Drugs and Crime
        UNQTE: unquote
        UNSCR: UN Security Council resolution
        UNSYG: UN Secretary-General
        UNVIE: United States Mission to the UN organizations in Vienna
        UPR: Universal Periodic Review
        USACE: U.S. Army Corps of Engineers
        USAF: U.S. Air Force
        USAFE: U.S. Air Forces in Europe
        USAID: U.S. Agency for International Development
        USCG: U.S. Coast Guard
        USCIRF: U.S. Commission on International Religious Freedom
        USDA: U.S. Department of Agriculture
        USDAO: U.S. defense attache office
        USDEL: United States delegation
        USDOC: U.S. Department of Commerce
        USEU: United States Mission to the European Union
        USFJ: U.S. Forces Japan
        USFK: U.S. Forces Korea
        USG: United States Government
        USIA: United States Information Agency
        USINT: United States Interests Section
        USITC: U.S. International Trade Commission
        USLO: United States Liaison Office
        USMC: U.S. Marine Corps
        USML: U.S. Munitions List
        USNATO: United States Mission to NATO
        USNAVEUR: U.S. Naval Forces Europe
        USOAS: United States Mission to the Organization of American States
        USOSCE: United States Mission to the OSCE
        USPTO: U.S. Patent and Trademark Office
        USTDA: U.S. Trade and Development Agency
        USUN: United States Mission to the United Nations
        UXO: unexploded ordnance
        VAT: value-added tax
        VBIED: vehicle-borne improvised explosive device
        VCI: verification, compliance and implementation
        VFM: vice foreign minister
        VIP: very important person
        VP: vice president
        VWP: Visa Waiver Program
        WAEMU: West African Economic and Monetary Union
        WASHDC: Washington, D.C.
        WB: World Bank
        WCO: World Customs Organization
        WEF: World Economic Forum
        WEOG: Western European and Others Group
        WHINSEC: Western Hemisphere Institute for Security Cooperation
        WHTI: Western Hemisphere Travel Initiative
        WMD: weapons of mass destruction
        WSIS: World Summit on the Information Society
        WSSD: World Summit on Sustainable Development
        Z: Zulu, Greenwich mean time
        """)
}
