extension Glossary {
    /// Routing indicators: whom each reaches. Source: the address lines of public cables, counted; an indicator that serves
    /// several says so.
    static let routing = FactTable(
        """
        RHBVAKS: Commander, U.S. Naval Forces Central Command
        RHCUAAA: Air Mobility Command, Scott Air Force Base
        RHEBAAA: Department of Energy
        RHEFAAA: Defense Intelligence Agency
        RHEFDIA: Defense Intelligence Agency
        RHEFHLC: Homeland Security Center
        RHEFHTA: Transportation Security Administration
        RHEHAAA: National Security Council and White House
        RHEHNSC: National Security Council
        RHEHOND: Office of National Drug Control Policy
        RHFMISS: Allied Forces Southern Europe, Naples
        RHFMIUU: Allied Forces Southern Europe, Naples
        RHHJJPI: U.S. Pacific Command, intelligence
        RHHMUNA: U.S. Pacific Command
        RHIUFAA: U.S. Central Command Air Forces
        RHMCSUU: Federal Bureau of Investigation, and other agencies
        RHMFISS: several military commands and agencies (Central, European, Southern Command)
        RHMFIUU: several military commands and agencies
        RHRMAKS: Commander, U.S. Naval Forces Central Command
        RHWSMRC: Commander in Chief, Central Command
        RUACAAA: U.S. Forces Korea, intelligence
        RUCAACC: U.S. Central Command
        RUCBCLF: Commander in Chief, Atlantic
        RUCGEVC: Joint Staff
        RUCNAFG: Afghanistan collective
        RUCNARF: ASEAN Regional Forum collective
        RUCNASE: ASEAN members collective
        RUCNCAN: Canadian posts collective
        RUCNCIS: Commonwealth of Independent States collective
        RUCNCLS: South and Central Asia collective
        RUCNDSC: Disarmament Conference collective
        RUCNDT: Mission to the United Nations, New York
        RUCNFB: Federal Bureau of Investigation
        RUCNFRG: German posts collective
        RUCNFUR: Darfur collective
        RUCNIAD: Intergovernmental Authority on Development collective
        RUCNIRA: Iran collective
        RUCNISL: Islamic collective
        RUCNKOR: Korea collective
        RUCNMEM: European Union member states collective
        RUCNMER: Mercosur collective
        RUCNMEU: European Union interest collective
        RUCNMGH: Maghreb collective
        RUCNMRC: Western Hemisphere posts
        RUCNMUC: European Union candidate states
        RUCNOSC: OSCE collective
        RUCNRAQ: Iraq collective
        RUCNSAD: Southern African Development Community collective
        RUCNSE: United States Secret Service
        RUCNSOM: Somalia collective
        RUCOWCV: Seventh Coast Guard District, Miami
        RUCPDOC: Department of Commerce
        RUCQSAB: U.S. Special Operations Command, intelligence
        RUCXONI: Office of Naval Intelligence
        RUEABND: Drug Enforcement Administration
        RUEADWW: White House
        RUEAEPA: Environmental Protection Agency
        RUEAHLA: Department of Homeland Security
        RUEAHLC: Homeland Security Center
        RUEAIIA: Central Intelligence Agency
        RUEAMDA: Missile Defense Agency
        RUEANFA: Nuclear Regulatory Commission
        RUEAORC: Customs and Border Protection
        RUEASWA: Defense Threat Reduction Agency
        RUEATRS: Department of the Treasury
        RUEAUSA: Department of Health and Human Services
        RUEAWJA: Department of Justice
        RUEAWJF: Department of Justice
        RUEAWJL: Department of Justice
        RUEFHLC: Department of Homeland Security
        RUEHAB: Embassy Abidjan
        RUEHAC: Embassy Asuncion
        RUEHAD: Embassy Abu Dhabi
        RUEHAE: Embassy Asmara
        RUEHAG: Consulate Hamburg
        RUEHAH: Embassy Ashgabat
        RUEHAK: Embassy Ankara
        RUEHAM: Embassy Amman
        RUEHAO: Consulate Curacao
        RUEHAR: Embassy Accra
        RUEHAS: Embassy Algiers
        RUEHBI: Consulate Mumbai
        RUEHBJ: Embassy Beijing
        RUEHBK: Embassy Bangkok
        RUEHBL: Consulate Belfast
        RUEHBM: Embassy Bucharest
        RUEHBO: Embassy Bogota
        RUEHBP: Embassy Bamako
        RUEHBR: Embassy Brasilia
        RUEHBS: Mission to the European Union, Brussels
        RUEHBU: Embassy Buenos Aires
        RUEHBUL: Embassy Kabul
        RUEHBW: Embassy Belgrade
        RUEHBY: Embassy Canberra
        RUEHC: Secretary of State, Washington
        RUEHCG: Consulate Chennai
        RUEHCHI: Consulate Chiang Mai
        RUEHCI: Consulate Calcutta
        RUEHCL: Consulate Casablanca
        RUEHCN: Consulate Chengdu
        RUEHCO: Embassy Cotonou
        RUEHCP: Embassy Copenhagen
        RUEHCV: Embassy Caracas
        RUEHDA: Consulate Adana
        RUEHDBU: Embassy Dushanbe
        RUEHDE: Consulate Dubai
        RUEHDF: Consulate Dusseldorf
        RUEHDG: Embassy Santo Domingo
        RUEHDH: Consulate Dhahran
        RUEHDIA: Consulate Dubai
        RUEHDIR: Iran Regional Presence Office, Dubai
        RUEHDJ: Embassy Djibouti
        RUEHDK: Embassy Dakar
        RUEHDL: Embassy Dublin
        RUEHDM: Embassy Damascus
        RUEHDO: Embassy Doha
        RUEHDR: Embassy Dar es Salaam
        RUEHDS: Embassy Addis Ababa
        RUEHDU: Consulate Durban
        RUEHED: Consulate Edinburgh
        RUEHEE: Arab League collective
        RUEHEG: Embassy Cairo
        RUEHEK: Embassy Bishkek
        RUEHFL: Consulate Florence
        RUEHFN: Embassy Freetown
        RUEHFR: Embassy Paris
        RUEHFT: Consulate Frankfurt
        RUEHGB: Embassy Baghdad
        RUEHGE: Embassy Georgetown
        RUEHGG: UN Security Council collective
        RUEHGH: Consulate Shanghai
        RUEHGL: Consulate Guayaquil
        RUEHGO: Embassy Rangoon
        RUEHGP: Embassy Singapore
        RUEHGT: Embassy Guatemala
        RUEHGV: Mission to the UN organizations in Geneva
        RUEHGZ: Consulate Guangzhou
        RUEHHE: Embassy Helsinki
        RUEHHH: OPEC collective
        RUEHHI: Embassy Hanoi
        RUEHHK: Consulate Hong Kong
        RUEHII: Vienna IAEA posts collective
        RUEHIL: Embassy Islamabad
        RUEHIN: American Institute in Taiwan
        RUEHIT: Consulate Istanbul
        RUEHJA: Embassy Jakarta
        RUEHJB: Embassy Bujumbura
        RUEHJI: Consulate Jeddah
        RUEHJL: Embassy Banjul
        RUEHJM: Consulate Jerusalem
        RUEHJO: Consulate Johannesburg
        RUEHKA: Embassy Dhaka
        RUEHKB: Embassy Baku
        RUEHKH: Embassy Khartoum
        RUEHKI: Embassy Kinshasa
        RUEHKL: Embassy Kuala Lumpur
        RUEHKM: Embassy Kampala
        RUEHKO: Embassy Tokyo
        RUEHKP: Consulate Karachi
        RUEHKT: Embassy Kathmandu
        RUEHKU: Embassy Kuwait
        RUEHKV: Embassy Kyiv
        RUEHLA: Consulate Barcelona
        RUEHLB: Embassy Beirut
        RUEHLC: Embassy Libreville
        RUEHLE: Embassy Luxembourg
        RUEHLGB: Embassy Kigali
        RUEHLH: Consulate Lahore
        RUEHLI: Embassy Lisbon
        RUEHLJ: Embassy Ljubljana
        RUEHLM: Embassy Colombo
        RUEHLMC: Millennium Challenge Corporation
        RUEHLN: Consulate St. Petersburg
        RUEHLO: Embassy London
        RUEHLP: Embassy La Paz
        RUEHLS: Embassy Lusaka
        RUEHLZ: Consulate Leipzig
        RUEHMD: Embassy Madrid
        RUEHME: Embassy Mexico
        RUEHMI: Florida Regional Center, Fort Lauderdale
        RUEHMIL: Consulate Milan
        RUEHMK: Embassy Manama
        RUEHML: Embassy Manila
        RUEHMN: Embassy Montevideo
        RUEHMO: Embassy Moscow
        RUEHMRE: Consulate Marseille
        RUEHMS: Embassy Muscat
        RUEHMT: Consulate Montreal
        RUEHMU: Embassy Managua
        RUEHMV: Embassy Monrovia
        RUEHMZ: Consulate Munich
        RUEHNA: Drug Enforcement Administration
        RUEHNC: Embassy Nicosia
        RUEHNE: Embassy New Delhi
        RUEHNEH: Consulate Hyderabad
        RUEHNJ: Embassy N'Djamena
        RUEHNK: Embassy Nouakchott
        RUEHNM: Embassy Niamey
        RUEHNO: Mission to NATO, Brussels
        RUEHNP: Consulate Naples
        RUEHNR: Embassy Nairobi
        RUEHNT: Embassy Tashkent
        RUEHNY: Embassy Oslo
        RUEHON: Consulate Toronto
        RUEHOO: China posts collective
        RUEHOR: Embassy Gaborone
        RUEHOS: Consulate Lagos
        RUEHOT: Embassy Ottawa
        RUEHOU: Embassy Ouagadougou
        RUEHPA: Embassy Praia
        RUEHPB: Embassy Port Moresby
        RUEHPC: Embassy Lome
        RUEHPE: Embassy Lima
        RUEHPF: Embassy Phnom Penh
        RUEHPG: Embassy Prague
        RUEHPL: Embassy Port Louis
        RUEHPO: Embassy Paramaribo
        RUEHPS: Office, later Embassy, Pristina
        RUEHPU: Embassy Port-au-Prince
        RUEHPW: Consulate Peshawar
        RUEHQT: Embassy Quito
        RUEHRA: Embassy Riga
        RUEHRB: Embassy Rabat
        RUEHRC: Department of Agriculture
        RUEHRG: Consulate Recife
        RUEHRH: Embassy Riyadh
        RUEHRI: Consulate Rio de Janeiro
        RUEHRK: Embassy Reykjavik
        RUEHRL: Embassy Berlin
        RUEHRN: Mission to the UN organizations in Rome
        RUEHRO: Embassy Rome
        RUEHROV: Embassy Vatican
        RUEHRY: Embassy Conakry
        RUEHSA: Embassy Pretoria
        RUEHSB: Embassy Harare
        RUEHSF: Embassy Sofia
        RUEHSG: Embassy Santiago
        RUEHSH: Consulate Shenyang
        RUEHSI: Embassy Tbilisi
        RUEHSJ: Embassy San Jose
        RUEHSK: Embassy Minsk
        RUEHSL: Embassy Bratislava
        RUEHSM: Embassy Stockholm
        RUEHSN: Embassy San Salvador
        RUEHSO: Consulate Sao Paulo
        RUEHSP: Embassy Port Of Spain
        RUEHSQ: Embassy Skopje
        RUEHSR: Consulate Strasbourg
        RUEHSS: OECD posts collective
        RUEHSV: Embassy Suva
        RUEHSW: Embassy Bern
        RUEHTA: Embassy Almaty
        RUEHTC: Embassy The Hague
        RUEHTG: Embassy Tegucigalpa
        RUEHTH: Embassy Athens
        RUEHTI: Embassy Tirana
        RUEHTL: Embassy Tallinn
        RUEHTN: Consulate Cape Town
        RUEHTO: Embassy Maputo
        RUEHTRO: Embassy Tripoli
        RUEHTU: Embassy Tunis
        RUEHTV: Embassy Tel Aviv
        RUEHUB: Interests Section Havana
        RUEHUJA: Embassy Abuja
        RUEHUL: Embassy Seoul
        RUEHUM: Embassy Ulaanbaatar
        RUEHUNV: Mission to the UN organizations in Vienna
        RUEHUP: Embassy Budapest
        RUEHVB: Embassy Zagreb
        RUEHVEN: Mission to the OSCE, Vienna
        RUEHVI: Embassy Vienna
        RUEHVJ: Embassy Sarajevo
        RUEHVK: Consulate Vladivostok
        RUEHVL: Embassy Vilnius
        RUEHVT: Embassy Valletta
        RUEHWD: Embassy Windhoek
        RUEHWH: Western Hemisphere posts
        RUEHWL: Embassy Wellington
        RUEHWR: Embassy Warsaw
        RUEHXC: consulates in Mexico collective
        RUEHXD: Moscow political collective
        RUEHXE: Eastern European posts collective
        RUEHXI: labor collective
        RUEHXK: Arab-Israeli collective
        RUEHXP: NATO posts collective
        RUEHXR: Rwanda collective
        RUEHXX: Geneva IO missions collective
        RUEHYD: Embassy Yaounde
        RUEHYE: Embassy Yerevan
        RUEHYG: Consulate Yekaterinburg
        RUEHYN: Embassy Sanaa
        RUEHZA: Central American collective
        RUEHZG: NATO and European Union collective
        RUEHZH: Haiti collective
        RUEHZJ: Human Rights Commission collective
        RUEHZK: ECOWAS collective
        RUEHZL: European political collective
        RUEHZM: Gulf Cooperation Council collective
        RUEHZN: environment, science and technology collective
        RUEHZO: African Union collective
        RUEHZP: Embassy Panama
        RUEHZS: ASEAN collective
        RUEIDN: Director of National Intelligence
        RUEILB: National Counterterrorism Center
        RUEKDIA: Defense Intelligence Agency
        RUEKJCS: Secretary of Defense and Joint Staff
        RUENAAA: Secretary of the Navy
        RUEOEEE: Joint Task Force Southwest Asia
        RUEPADJ: Combined Joint Task Force - Horn of Africa
        RUEPGBA: U.S. European Command, intelligence
        RUETIAA: National Security Agency
        RUEUITH: Office of Defense Cooperation, Ankara
        RUEWMFD: U.S. Africa Command
        RUFOADA: Joint Analysis Center, Molesworth
        RUGIAAA: National Geospatial-Intelligence Agency
        RULSDMK: Department of Transportation
        RULSJGA: Department of Transportation
        RULSSGG: Commandant of the Coast Guard
        RUMIAAA: Commander in Chief, Southern Command
        RUMIASA: U.S. Southern Command
        RUMICEA: U.S. Central Command, intelligence
        RUMIESS: U.S. Southern Command
        RUZEFAA: U.S. Africa Command
        RUZEJAA: Joint Analysis Center, Molesworth
        """)
}
