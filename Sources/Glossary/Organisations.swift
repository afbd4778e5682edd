extension Glossary {
    /// Organisation TAGS, which are mostly their usual initials. Source: the list of organisation TAGS of 5 FAH-3 H-700;
    /// the names are the bodies' own.
    static let organisations = FactTable(
        """
        ABA: American Bar Association
        ABMC: American Battle Monuments Commission
        ACABQ: UN Advisory Committee on Administrative and Budgetary Questions
        ADB: Asian Development Bank
        AEC: Atomic Energy Commission
        AFDB: African Development Bank
        AFDF: African Development Fund
        AFL-CIO: American Federation of Labor and Congress of Industrial Organizations
        AFP: Agence France-Presse
        AFSA: American Foreign Service Association
        AI: Amnesty International
        AID: Agency for International Development
        AIFLD: American Institute for Free Labor Development
        ANC: African National Congress
        ANZUS: Australia, New Zealand, United States security treaty
        AP: Associated Press
        APEC: Asia-Pacific Economic Cooperation
        ARAMCO: Arabian American Oil Company
        ARENA: National Republican Alliance (El Salvador)
        ASALA: Armenian Secret Army for the Liberation of Armenia
        ASEAN: Association of Southeast Asian Nations
        ASPAC: Asian and Pacific Council
        AU-1: African Union
        AUB: American University of Beirut
        BBC: British Broadcasting Corporation
        BBG: Broadcasting Board of Governors
        BIE: International Exhibitions Bureau
        BIS: Bank for International Settlements
        BLS: Bureau of Labor Statistics
        BWIA: British West Indian Airways
        CAA: Civil Aeronautics Administration
        CAAC: Civil Aviation Administration of China
        CACM: Central American Common Market
        CARE: Cooperative for Assistance and Relief Everywhere
        CBC: Canadian Broadcasting Corporation
        CCC-1: Commodity Credit Corporation
        CCC-3: Customs Cooperation Council
        CCD: Conference of the Committee on Disarmament
        CCIR: International Radio Consultative Committee
        CCITT: International Telegraph and Telephone Consultative Committee
        CCMS: Committee on the Challenges of Modern Society
        CCNAA: Coordination Council for North American Affairs (Taiwan)
        CDB: Caribbean Development Bank
        CDC: Centers for Disease Control and Prevention
        CDU: Christian Democratic Union (Germany)
        CEA: Council of Economic Advisers
        CEC: Commission for Environmental Cooperation
        CEMA: Council for Mutual Economic Assistance
        CEQ: Council on Environmental Quality
        CIA: Central Intelligence Agency
        CIEC: Conference on International Economic Cooperation
        CIPEC: Council of Copper Exporting Countries
        CIS: Commonwealth of Independent States
        CITEL: Inter-American Telecommunication Commission
        COE: Council of Europe
        COMIBOL: Bolivian Mining Corporation
        CONDECA: Central American Defense Council
        COPUOS: UN Committee on the Peaceful Uses of Outer Space
        CPSU: Communist Party of the Soviet Union
        CRS: Catholic Relief Services
        CSIS: Canadian Security Intelligence Service, or Center for Strategic and International Studies
        CSU: Christian Social Union (Germany)
        CWC: Chemical Weapons Convention
        DAC: Development Assistance Committee of the OECD
        DCA: Defense Communications Agency
        DCI: Director of Central Intelligence
        DEA: Drug Enforcement Administration
        DHS: Department of Homeland Security
        DIA: Defense Intelligence Agency
        DOD: Department of Defense
        DOE: Department of Energy
        DOT: Department of Transportation
        EAC: East African Community
        EAPC: Euro-Atlantic Partnership Council
        EBRD: European Bank for Reconstruction and Development
        ECA: Economic Commission for Africa
        ECAC: European Civil Aviation Conference
        ECE: Economic Commission for Europe
        ECLAC: Economic Commission for Latin America and the Caribbean
        ECMT: European Conference of Ministers of Transport
        ECOSOC: UN Economic and Social Council
        ECOWAS: Economic Community of West African States
        EEOC: Equal Employment Opportunity Commission
        EFTA: European Free Trade Association
        ELN: National Liberation Army (Colombia)
        EPA: Environmental Protection Agency
        EPC: European Political Cooperation
        ESA: European Space Agency
        ESCAP: Economic and Social Commission for Asia and the Pacific
        ESDI: European Security and Defense Identity
        ETA: Basque Homeland and Freedom (Spain)
        EUCOM: United States European Command
        EUN: European Union
        EUROCONTROL: European Organization for the Safety of Air Navigation
        EXIM: Export-Import Bank of the United States
        FAA: Federal Aviation Administration
        FAO: Food and Agriculture Organization
        FARC: Revolutionary Armed Forces of Colombia
        FAS: Foreign Agricultural Service
        FBI: Federal Bureau of Investigation
        FBIS: Foreign Broadcast Information Service
        FCC: Federal Communications Commission
        FCSC: Foreign Claims Settlement Commission
        FDA: Food and Drug Administration
        FDIC: Federal Deposit Insurance Corporation
        FDN: Nicaraguan Democratic Force
        FEMA: Federal Emergency Management Agency
        FHWA: Federal Highway Administration
        FLN: National Liberation Front
        FMC: Federal Maritime Commission
        FMLN: Farabundo Marti National Liberation Front (El Salvador)
        FNLA: National Liberation Front of Angola
        FRB: Federal Reserve Board
        FRELIMO: Mozambique Liberation Front
        FSLN: Sandinista National Liberation Front (Nicaragua)
        FTC: Federal Trade Commission
        FWS: Fish and Wildlife Service
        G-77: Group of 77 developing countries
        G-8: Group of Eight
        GAO: Government Accountability Office, General Accounting Office until 2004
        GATT: General Agreement on Tariffs and Trade
        GCC: Gulf Cooperation Council
        GPO: Government Printing Office
        GSA: General Services Administration
        HHS: Department of Health and Human Services
        HUD: Department of Housing and Urban Development
        IADB: Inter-American Defense Board
        IAEA: International Atomic Energy Agency
        IAF: Inter-American Foundation
        IATA: International Air Transport Association
        IATTC: Inter-American Tropical Tuna Commission
        IBRD: International Bank for Reconstruction and Development, the World Bank
        IBWC: International Boundary and Water Commission (United States and Mexico)
        ICAO: International Civil Aviation Organization
        ICBL: International Campaign to Ban Landmines
        ICC: International Criminal Court, or International Chamber of Commerce
        ICCAT: International Commission for the Conservation of Atlantic Tunas
        ICCROM: International Centre for the Preservation and Restoration of Cultural Property
        ICES: International Council for the Exploration of the Sea
        ICFTU: International Confederation of Free Trade Unions
        ICJ: International Court of Justice
        ICMC: International Catholic Migration Commission
        ICO: International Coffee Organization
        ICRC: International Committee of the Red Cross
        ICSC: International Civil Service Commission
        ICTR: International Criminal Tribunal for Rwanda
        ICTY: International Criminal Tribunal for the former Yugoslavia
        IDA: International Development Association
        IDB: Inter-American Development Bank
        IEA: International Energy Agency
        IFAD: International Fund for Agricultural Development
        IFC: International Finance Corporation
        IFRC: International Federation of Red Cross and Red Crescent Societies
        IICA: Inter-American Institute for Cooperation on Agriculture
        IJC: International Joint Commission (United States and Canada)
        ILC: International Law Commission
        ILO: International Labor Organization
        IMF: International Monetary Fund
        IMO: International Maritime Organization
        INCB: International Narcotics Control Board
        INFCE: International Nuclear Fuel Cycle Evaluation
        INMARSAT: International Maritime Satellite Organization
        INS: Immigration and Naturalization Service
        INTELSAT: International Telecommunications Satellite Organization
        INTERPOL: International Criminal Police Organization
        IOC: International Olympic Committee
        IOM: International Organization for Migration
        IPU: Inter-Parliamentary Union
        IRA: Irish Republican Army
        IRC: International Rescue Committee
        IRS: Internal Revenue Service
        ISO: International Organization for Standardization
        ITC: International Trade Centre
        ITTO: International Tropical Timber Organization
        ITU: International Telecommunication Union
        IWC-1: International Whaling Commission
        IWC-2: International Wheat Council
        JAL: Japan Airlines
        KAL: Korean Air Lines
        KANU: Kenya African National Union
        KGB: Committee for State Security (Soviet Union)
        KLM: Royal Dutch Airlines
        KMT: Kuomintang (Taiwan)
        LDP: Liberal Democratic Party
        LOC: Library of Congress
        MAB: Man and the Biosphere program
        MARAD: Maritime Administration
        MFO: Multinational Force and Observers
        MINURSO: UN Mission for the Referendum in Western Sahara
        MIR: Movement of the Revolutionary Left
        MNLF: Moro National Liberation Front (Philippines)
        MONUC: UN Mission in the Democratic Republic of the Congo
        MPLA: People's Movement for the Liberation of Angola
        MTCRE: Missile Technology Control Regime
        MTN: multilateral trade negotiations
        NAC: North Atlantic Council
        NAFO: Northwest Atlantic Fisheries Organization
        NAMSA: NATO Maintenance and Supply Agency
        NAS: National Academy of Sciences
        NASA: National Aeronautics and Space Administration
        NATO: North Atlantic Treaty Organization
        NDU: National Defense University
        NIH: National Institutes of Health
        NIOC: National Iranian Oil Company
        NMFS: National Marine Fisheries Service
        NOAA: National Oceanic and Atmospheric Administration
        NPG: Nuclear Planning Group of NATO
        NSA: National Security Agency
        NSC: National Security Council
        NSF: National Science Foundation
        NTIA: National Telecommunications and Information Administration
        NTSB: National Transportation Safety Board
        OAPEC: Organization of Arab Petroleum Exporting Countries
        OAS: Organization of American States
        OAU: Organization of African Unity
        OECD: Organization for Economic Cooperation and Development
        OECS: Organization of Eastern Caribbean States
        OIC-2: Organization of the Islamic Conference
        OIE: World Organization for Animal Health
        OMB: Office of Management and Budget
        OPEC: Organization of the Petroleum Exporting Countries
        OPIC: Overseas Private Investment Corporation
        OPM: Office of Personnel Management
        OSCE: Organization for Security and Cooperation in Europe
        OSHA: Occupational Safety and Health Administration
        OSIA: On-Site Inspection Agency
        OVP: Office of the Vice President
        PAHO: Pan American Health Organization
        PAIGH: Pan American Institute of Geography and History
        PAN: National Action Party (Mexico)
        PBS: Public Broadcasting Service
        PEMEX: Mexican state oil company
        PETROBRAS: Brazilian state oil company
        PFLP: Popular Front for the Liberation of Palestine
        PFP: Partnership for Peace
        PLA: People's Liberation Army (China)
        PLO: Palestine Liberation Organization
        PRI: Institutional Revolutionary Party (Mexico)
        PSI: Proliferation Security Initiative
        PSOE: Spanish Socialist Workers' Party
        RENAMO: Mozambican National Resistance
        RFE: Radio Free Europe
        RL: Radio Liberty
        SAARC: South Asian Association for Regional Cooperation
        SBA: Small Business Administration
        SEC: Securities and Exchange Commission
        SELA: Latin American Economic System
        SFOR: Stabilization Force in Bosnia and Herzegovina
        SPD: Social Democratic Party of Germany
        SPLA: Sudan People's Liberation Army
        SPLM: Sudan People's Liberation Movement
        SSA: Social Security Administration
        SWAPO: South West Africa People's Organization
        TRSY: Department of the Treasury
        TVA: Tennessee Valley Authority
        UAW: United Auto Workers
        UMNO: United Malays National Organization
        UN: United Nations
        UNAMSIL: UN Mission in Sierra Leone
        UNC: United Nations Command
        UNCHC: Office of the UN High Commissioner for Refugees
        UNCITRAL: UN Commission on International Trade Law
        UNCSD: UN Commission on Sustainable Development
        UNCTAD: UN Conference on Trade and Development
        UNDC: UN Disarmament Commission
        UNDOF: UN Disengagement Observer Force
        UNDP: UN Development Program
        UNEF: UN Emergency Force
        UNEP: UN Environment Program
        UNESCO: UN Educational, Scientific and Cultural Organization
        UNFICYP: UN Peacekeeping Force in Cyprus
        UNFPA: UN Population Fund
        UNGA: UN General Assembly
        UNGA/C-1: First Committee of the UN General Assembly, disarmament
        UNGA/C-2: Second Committee of the UN General Assembly, economic
        UNGA/C-3: Third Committee of the UN General Assembly, social
        UNGA/C-4: Fourth Committee of the UN General Assembly, decolonization
        UNGA/C-5: Fifth Committee of the UN General Assembly, budget
        UNGA/C-6: Sixth Committee of the UN General Assembly, legal
        UNHCR: UN High Commissioner for Refugees
        UNHRC-1: UN Human Rights Commission, or Council since 2006
        UNICEF: UN Children's Fund
        UNIDO: UN Industrial Development Organization
        UNIDROIT: International Institute for the Unification of Private Law
        UNIFIL: UN Interim Force in Lebanon
        UNIKOM: UN Iraq-Kuwait Observation Mission
        UNITA: National Union for the Total Independence of Angola
        UNITAR: UN Institute for Training and Research
        UNMEE: UN Mission in Ethiopia and Eritrea
        UNMIBH: UN Mission in Bosnia and Herzegovina
        UNMIK: UN Mission in Kosovo
        UNMOGIP: UN Military Observer Group in India and Pakistan
        UNO: United Nations Organization
        UNOMIG: UN Observer Mission in Georgia
        UNRWA: UN Relief and Works Agency for Palestine Refugees
        UNSC: UN Security Council
        UNSCEAR: UN Scientific Committee on the Effects of Atomic Radiation
        UNTSO: UN Truce Supervision Organization
        UPU: Universal Postal Union
        USGS: United States Geological Survey
        USIS: United States Information Service
        USNRC: Nuclear Regulatory Commission
        USPS: United States Postal Service
        USSS: United States Secret Service
        USTR: Office of the United States Trade Representative
        VOA: Voice of America
        WCC: World Council of Churches
        WEU: Western European Union
        WFP: World Food Program
        WFTU: World Federation of Trade Unions
        WHO: World Health Organization
        WIPO: World Intellectual Property Organization
        WMO: World Meteorological Organization
        WTO: World Trade Organization, or World Tourism Organization
        WTRO: World Trade Organization
        ZANU: Zimbabwe African National Union
        ZANU-PF: Zimbabwe African National Union - Patriotic Front
        ZAPU: Zimbabwe African People's Union
        """)
}
