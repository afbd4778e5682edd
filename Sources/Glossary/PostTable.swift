/// Posts, a row each: key, city, country TAG, bureau (names since 2006), time zone. Posts of the past are under their names of the time.
///
/// Sources: the country TAGS are State's own (5 FAH-3 H-011); the bureaus are the regional bureaus of the Department as the Foreign Affairs
/// Manual lists their countries (1 FAM 110 to 180); the time zones are those of the cities in the IANA database; closed posts as the Office
/// of the Historian lists them.
extension Post {
    static let table = FactTable(
        """
        ABIDJAN: Abidjan|IV|AF|Africa/Abidjan
        ABUDHABI: Abu Dhabi|AE|NEA|Asia/Dubai
        ABUJA: Abuja|NI|AF|Africa/Lagos
        ACCRA: Accra|GH|AF|Africa/Accra
        ADANA: Adana|TU|EUR|Europe/Istanbul
        ADDISABABA: Addis Ababa|ET|AF|Africa/Addis_Ababa
        ADELAIDE: Adelaide|AS|EAP|Australia/Adelaide
        ADEN: Aden|YS|NEA|Asia/Aden
        AITTAIPEI: Taipei|TW|EAP|Asia/Taipei
        ALEPPO: Aleppo|SY|NEA|Asia/Damascus
        ALEXANDRIA: Alexandria|EG|NEA|Africa/Cairo
        ALGIERS: Algiers|AG|NEA|Africa/Algiers
        ALMATY: Almaty|KZ|SCA|Asia/Almaty
        AMMAN: Amman|JO|NEA|Asia/Amman
        AMSTERDAM: Amsterdam|NL|EUR|Europe/Amsterdam
        ANKARA: Ankara|TU|EUR|Europe/Istanbul
        ANTANANARIVO: Antananarivo|MA|AF|Indian/Antananarivo
        ANTWERP: Antwerp|BE|EUR|Europe/Brussels
        APIA: Apia|WS|EAP|Pacific/Apia
        AREQUIPA: Arequipa|PE|WHA|America/Lima
        ASHGABAT: Ashgabat|TX|SCA|Asia/Ashgabat
        ASMARA: Asmara|ER|AF|Africa/Asmara
        ASTANA: Astana|KZ|SCA|Asia/Almaty
        ASUNCION: Asuncion|PA|WHA|America/Asuncion
        ATHENS: Athens|GR|EUR|Europe/Athens
        AUCKLAND: Auckland|NZ|EAP|Pacific/Auckland
        BAGHDAD: Baghdad|IZ|NEA|Asia/Baghdad
        BAKU: Baku|AJ|EUR|Asia/Baku
        BAMAKO: Bamako|ML|AF|Africa/Bamako
        BANDARSERIBEGAWAN: Bandar Seri Begawan|BX|EAP|Asia/Brunei
        BANGKOK: Bangkok|TH|EAP|Asia/Bangkok
        BANGUI: Bangui|CT|AF|Africa/Bangui
        BANJUL: Banjul|GA|AF|Africa/Banjul
        BARCELONA: Barcelona|SP|EUR|Europe/Madrid
        BARRANQUILLA: Barranquilla|CO|WHA|America/Bogota
        BASEL: Basel|SZ|EUR|Europe/Zurich
        BASRAH: Basrah|IZ|NEA|Asia/Baghdad
        BATHURST: Bathurst (Banjul)|GA|AF|Africa/Banjul
        BEIJING: Beijing|CH|EAP|Asia/Shanghai
        BEIRUT: Beirut|LE|NEA|Asia/Beirut
        BELEM: Belem|BR|WHA|America/Belem
        BELFAST: Belfast|UK|EUR|Europe/London
        BELGRADE: Belgrade|RI|EUR|Europe/Belgrade
        BELIZE: Belize|BH|WHA|America/Belize
        BELMOPAN: Belmopan|BH|WHA|America/Belize
        BENGHAZI: Benghazi|LY|NEA|Africa/Tripoli
        BERGEN: Bergen|NO|EUR|Europe/Oslo
        BERLIN: Berlin|GM|EUR|Europe/Berlin
        BERN: Bern|SZ|EUR|Europe/Zurich
        BILBAO: Bilbao|SP|EUR|Europe/Madrid
        BISHKEK: Bishkek|KG|SCA|Asia/Bishkek
        BISSAU: Bissau|PU|AF|Africa/Bissau
        BLANTYRE: Blantyre|MI|AF|Africa/Blantyre
        BOGOTA: Bogota|CO|WHA|America/Bogota
        BONN: Bonn|GM|EUR|Europe/Berlin
        BORDEAUX: Bordeaux|FR|EUR|Europe/Paris
        BRASILIA: Brasilia|BR|WHA|America/Sao_Paulo
        BRATISLAVA: Bratislava|LO|EUR|Europe/Bratislava
        BRAZZAVILLE: Brazzaville|CF|AF|Africa/Brazzaville
        BREMEN: Bremen|GM|EUR|Europe/Berlin
        BRIDGETOWN: Bridgetown|BB|WHA|America/Barbados
        BRISBANE: Brisbane|AS|EAP|Australia/Brisbane
        BRUSSELS: Brussels|BE|EUR|Europe/Brussels
        BUCHAREST: Bucharest|RO|EUR|Europe/Bucharest
        BUDAPEST: Budapest|HU|EUR|Europe/Budapest
        BUENOSAIRES: Buenos Aires|AR|WHA|America/Argentina/Buenos_Aires
        BUJUMBURA: Bujumbura|BY|AF|Africa/Bujumbura
        BUKAVU: Bukavu|CG|AF|Africa/Lubumbashi
        BUSAN: Busan|KS|EAP|Asia/Seoul
        CAIRO: Cairo|EG|NEA|Africa/Cairo
        CALCUTTA: Calcutta|IN|SCA|Asia/Kolkata
        CALGARY: Calgary|CA|WHA|America/Edmonton
        CALI: Cali|CO|WHA|America/Bogota
        CANBERRA: Canberra|AS|EAP|Australia/Sydney
        CAPETOWN: Cape Town|SF|AF|Africa/Johannesburg
        CARACAS: Caracas|VE|WHA|America/Caracas
        CASABLANCA: Casablanca|MO|NEA|Africa/Casablanca
        CDGENEVA: Geneva, Conference on Disarmament|SZ|IO|Europe/Zurich
        CEBU: Cebu|RP|EAP|Asia/Manila
        CHENGDU: Chengdu|CH|EAP|Asia/Shanghai
        CHENNAI: Chennai|IN|SCA|Asia/Kolkata
        CHIANGMAI: Chiang Mai|TH|EAP|Asia/Bangkok
        CHIHUAHUA: Chihuahua|MX|WHA|America/Chihuahua
        CHISINAU: Chisinau|MD|EUR|Europe/Chisinau
        CIUDADJUAREZ: Ciudad Juarez|MX|WHA|America/Ojinaga
        COLOMBO: Colombo|CE|SCA|Asia/Colombo
        CONAKRY: Conakry|GV|AF|Africa/Conakry
        CONSTANTINE: Constantine|AG|NEA|Africa/Algiers
        COPENHAGEN: Copenhagen|DA|EUR|Europe/Copenhagen
        COTONOU: Cotonou|BN|AF|Africa/Porto-Novo
        CURACAO: Curacao|NT|WHA|America/Curacao
        DACCA: Dacca (Dhaka)|BG|SCA|Asia/Dhaka
        DAKAR: Dakar|SG|AF|Africa/Dakar
        DAMASCUS: Damascus|SY|NEA|Asia/Damascus
        DANANG: Da Nang|VS|EAP|Asia/Ho_Chi_Minh
        DARESSALAAM: Dar es Salaam|TZ|AF|Africa/Dar_es_Salaam
        DHAHRAN: Dhahran|SA|NEA|Asia/Riyadh
        DHAKA: Dhaka|BG|SCA|Asia/Dhaka
        DILI: Dili|TT|EAP|Asia/Dili
        DJIBOUTI: Djibouti|DJ|AF|Africa/Djibouti
        DOHA: Doha|QA|NEA|Asia/Qatar
        DOUALA: Douala|CM|AF|Africa/Douala
        DUBAI: Dubai|AE|NEA|Asia/Dubai
        DUBLIN: Dublin|EI|EUR|Europe/Dublin
        DURBAN: Durban|SF|AF|Africa/Johannesburg
        DUSHANBE: Dushanbe|TI|SCA|Asia/Dushanbe
        DUSSELDORF: Dusseldorf|GM|EUR|Europe/Berlin
        ECBRUSSELS: Brussels, European Communities|BE|EUR|Europe/Brussels
        EDINBURGH: Edinburgh|UK|EUR|Europe/London
        EDMONTON: Edmonton|CA|WHA|America/Edmonton
        ENUGU: Enugu|NI|AF|Africa/Lagos
        ERBIL: Erbil|IZ|NEA|Asia/Baghdad
        FLORENCE: Florence|IT|EUR|Europe/Rome
        FORTDEFRANCE: Fort-de-France|MB|WHA|America/Martinique
        FORTLAMY: Fort Lamy (N'Djamena)|CD|AF|Africa/Ndjamena
        FRANKFURT: Frankfurt|GM|EUR|Europe/Berlin
        FREETOWN: Freetown|SL|AF|Africa/Freetown
        FUKUOKA: Fukuoka|JA|EAP|Asia/Tokyo
        GABORONE: Gaborone|BC|AF|Africa/Gaborone
        GENEVA: Geneva|SZ|IO|Europe/Zurich
        GENOA: Genoa|IT|EUR|Europe/Rome
        GEORGETOWN: Georgetown|GY|WHA|America/Guyana
        GOTEBORG: Goteborg|SW|EUR|Europe/Stockholm
        GRENADA: Grenada|GJ|WHA|America/Grenada
        GUADALAJARA: Guadalajara|MX|WHA|America/Mexico_City
        GUANGZHOU: Guangzhou|CH|EAP|Asia/Shanghai
        GUATEMALA: Guatemala|GT|WHA|America/Guatemala
        GUAYAQUIL: Guayaquil|EC|WHA|America/Guayaquil
        HALIFAX: Halifax|CA|WHA|America/Halifax
        HAMBURG: Hamburg|GM|EUR|Europe/Berlin
        HAMILTON: Hamilton|BD|EUR|Atlantic/Bermuda
        HANOI: Hanoi|VM|EAP|Asia/Ho_Chi_Minh
        HARARE: Harare|ZI|AF|Africa/Harare
        HAVANA: Havana|CU|WHA|America/Havana
        HELSINKI: Helsinki|FI|EUR|Europe/Helsinki
        HERAT: Herat|AF|SCA|Asia/Kabul
        HERMOSILLO: Hermosillo|MX|WHA|America/Hermosillo
        HILLAH: Al Hillah|IZ|NEA|Asia/Baghdad
        HOCHIMINHCITY: Ho Chi Minh City|VM|EAP|Asia/Ho_Chi_Minh
        HONGKONG: Hong Kong|HK|EAP|Asia/Hong_Kong
        HONIARA: Honiara|BP|EAP|Pacific/Guadalcanal
        HYDERABAD: Hyderabad|IN|SCA|Asia/Kolkata
        IAEAVIENNA: Vienna, IAEA|AU|IO|Europe/Vienna
        IBADAN: Ibadan|NI|AF|Africa/Lagos
        IRANRPODUBAI: Dubai|IR|NEA|Asia/Dubai
        ISFAHAN: Isfahan|IR|NEA|Asia/Tehran
        ISKENDERUN: Iskenderun|TU|EUR|Europe/Istanbul
        ISLAMABAD: Islamabad|PK|SCA|Asia/Karachi
        ISTANBUL: Istanbul|TU|EUR|Europe/Istanbul
        IZMIR: Izmir|TU|EUR|Europe/Istanbul
        JAKARTA: Jakarta|ID|EAP|Asia/Jakarta
        JEDDAH: Jeddah|SA|NEA|Asia/Riyadh
        JERUSALEM: Jerusalem|IS|NEA|Asia/Jerusalem
        JOHANNESBURG: Johannesburg|SF|AF|Africa/Johannesburg
        JUBA: Juba|SU|AF|Africa/Juba
        KABUL: Kabul|AF|SCA|Asia/Kabul
        KADUNA: Kaduna|NI|AF|Africa/Lagos
        KAMPALA: Kampala|UG|AF|Africa/Kampala
        KANDAHAR: Kandahar|AF|SCA|Asia/Kabul
        KARACHI: Karachi|PK|SCA|Asia/Karachi
        KATHMANDU: Kathmandu|NP|SCA|Asia/Kathmandu
        KHARTOUM: Khartoum|SU|AF|Africa/Khartoum
        KHORRAMSHAHR: Khorramshahr|IR|NEA|Asia/Tehran
        KIEV: Kiev|UP|EUR|Europe/Kiev
        KIGALI: Kigali|RW|AF|Africa/Kigali
        KINGSTON: Kingston|JM|WHA|America/Jamaica
        KINSHASA: Kinshasa|CG|AF|Africa/Kinshasa
        KIRKUK: Kirkuk|IZ|NEA|Asia/Baghdad
        KISANGANI: Kisangani|CG|AF|Africa/Lubumbashi
        KOLKATA: Kolkata|IN|SCA|Asia/Kolkata
        KOLONIA: Kolonia|FM|EAP|Pacific/Pohnpei
        KOROR: Koror|PS|EAP|Pacific/Palau
        KRAKOW: Krakow|PL|EUR|Europe/Warsaw
        KUALALUMPUR: Kuala Lumpur|MY|EAP|Asia/Kuala_Lumpur
        KUCHING: Kuching|MY|EAP|Asia/Kuching
        KUWAIT: Kuwait|KU|NEA|Asia/Kuwait
        KYIV: Kyiv|UP|EUR|Europe/Kiev
        LAGOS: Lagos|NI|AF|Africa/Lagos
        LAHORE: Lahore|PK|SCA|Asia/Karachi
        LAPAZ: La Paz|BL|WHA|America/La_Paz
        LEIPZIG: Leipzig|GM|EUR|Europe/Berlin
        LENINGRAD: Leningrad|UR|EUR|Europe/Moscow
        LEOPOLDVILLE: Leopoldville (Kinshasa)|CG|AF|Africa/Kinshasa
        LIBREVILLE: Libreville|GB|AF|Africa/Libreville
        LILONGWE: Lilongwe|MI|AF|Africa/Blantyre
        LIMA: Lima|PE|WHA|America/Lima
        LISBON: Lisbon|PO|EUR|Europe/Lisbon
        LIVERPOOL: Liverpool|UK|EUR|Europe/London
        LJUBLJANA: Ljubljana|SI|EUR|Europe/Ljubljana
        LOME: Lome|TO|AF|Africa/Lome
        LONDON: London|UK|EUR|Europe/London
        LOURENCOMARQUES: Lourenco Marques (Maputo)|MZ|AF|Africa/Maputo
        LUANDA: Luanda|AO|AF|Africa/Luanda
        LUBUMBASHI: Lubumbashi|CG|AF|Africa/Lubumbashi
        LUSAKA: Lusaka|ZA|AF|Africa/Lusaka
        LUXEMBOURG: Luxembourg|LU|EUR|Europe/Luxembourg
        LYON: Lyon|FR|EUR|Europe/Paris
        MADRAS: Madras|IN|SCA|Asia/Kolkata
        MADRID: Madrid|SP|EUR|Europe/Madrid
        MAJURO: Majuro|RM|EAP|Pacific/Majuro
        MALABO: Malabo|EK|AF|Africa/Malabo
        MANAGUA: Managua|NU|WHA|America/Managua
        MANAMA: Manama|BA|NEA|Asia/Bahrain
        MANCHESTER: Manchester|UK|EUR|Europe/London
        MANDALAY: Mandalay|BM|EAP|Asia/Yangon
        MANILA: Manila|RP|EAP|Asia/Manila
        MAPUTO: Maputo|MZ|AF|Africa/Maputo
        MARACAIBO: Maracaibo|VE|WHA|America/Caracas
        MARSEILLE: Marseille|FR|EUR|Europe/Paris
        MASERU: Maseru|LT|AF|Africa/Maseru
        MATAMOROS: Matamoros|MX|WHA|America/Matamoros
        MAZATLAN: Mazatlan|MX|WHA|America/Mazatlan
        MBABANE: Mbabane|WZ|AF|Africa/Mbabane
        MBFRVIENNA: Vienna, MBFR talks|AU|EUR|Europe/Vienna
        MEDAN: Medan|ID|EAP|Asia/Jakarta
        MEDELLIN: Medellin|CO|WHA|America/Bogota
        MELBOURNE: Melbourne|AS|EAP|Australia/Melbourne
        MERIDA: Merida|MX|WHA|America/Merida
        MESHED: Meshed|IR|NEA|Asia/Tehran
        MEXICALI: Mexicali|MX|WHA|America/Tijuana
        MEXICO: Mexico City|MX|WHA|America/Mexico_City
        MILAN: Milan|IT|EUR|Europe/Rome
        MINSK: Minsk|BO|EUR|Europe/Minsk
        MOGADISHU: Mogadishu|SO|AF|Africa/Mogadishu
        MOMBASA: Mombasa|KE|AF|Africa/Nairobi
        MONROVIA: Monrovia|LI|AF|Africa/Monrovia
        MONTERREY: Monterrey|MX|WHA|America/Monterrey
        MONTEVIDEO: Montevideo|UY|WHA|America/Montevideo
        MONTREAL: Montreal|CA|WHA|America/Toronto
        MORONI: Moroni|CN|AF|Indian/Comoro
        MOSCOW: Moscow|RS|EUR|Europe/Moscow
        MOSUL: Mosul|IZ|NEA|Asia/Baghdad
        MTNGENEVA: Geneva, trade negotiations|SZ|EUR|Europe/Zurich
        MUMBAI: Mumbai|IN|SCA|Asia/Kolkata
        MUNICH: Munich|GM|EUR|Europe/Berlin
        MUSCAT: Muscat|MU|NEA|Asia/Muscat
        NAGOYA: Nagoya|JA|EAP|Asia/Tokyo
        NAHA: Naha|JA|EAP|Asia/Tokyo
        NAIROBI: Nairobi|KE|AF|Africa/Nairobi
        NAPLES: Naples|IT|EUR|Europe/Rome
        NASSAU: Nassau|BF|WHA|America/Nassau
        NDJAMENA: N'Djamena|CD|AF|Africa/Ndjamena
        NEWDELHI: New Delhi|IN|SCA|Asia/Kolkata
        NHATRANG: Nha Trang|VS|EAP|Asia/Ho_Chi_Minh
        NIAMEY: Niamey|NG|AF|Africa/Niamey
        NICOSIA: Nicosia|CY|EUR|Asia/Nicosia
        NOGALES: Nogales|MX|WHA|America/Hermosillo
        NOUAKCHOTT: Nouakchott|MR|AF|Africa/Nouakchott
        NUEVOLAREDO: Nuevo Laredo|MX|WHA|America/Matamoros
        OECDPARIS: Paris, OECD|FR|EUR|Europe/Paris
        OPORTO: Oporto|PO|EUR|Europe/Lisbon
        ORAN: Oran|AG|NEA|Africa/Algiers
        OSAKAKOBE: Osaka-Kobe|JA|EAP|Asia/Tokyo
        OSLO: Oslo|NO|EUR|Europe/Oslo
        OTTAWA: Ottawa|CA|WHA|America/Toronto
        OUAGADOUGOU: Ouagadougou|UV|AF|Africa/Ouagadougou
        PALERMO: Palermo|IT|EUR|Europe/Rome
        PANAMA: Panama|PM|WHA|America/Panama
        PARAMARIBO: Paramaribo|NS|WHA|America/Paramaribo
        PARIS: Paris|FR|EUR|Europe/Paris
        PEKING: Peking (Beijing)|CH|EAP|Asia/Shanghai
        PERTH: Perth|AS|EAP|Australia/Perth
        PESHAWAR: Peshawar|PK|SCA|Asia/Karachi
        PHNOMPENH: Phnom Penh|CB|EAP|Asia/Phnom_Penh
        PODGORICA: Podgorica|MW|EUR|Europe/Podgorica
        PONTADELGADA: Ponta Delgada|PO|EUR|Atlantic/Azores
        PORTAUPRINCE: Port-au-Prince|HA|WHA|America/Port-au-Prince
        PORTLOUIS: Port Louis|MP|AF|Indian/Mauritius
        PORTMORESBY: Port Moresby|PP|EAP|Pacific/Port_Moresby
        PORTOALEGRE: Porto Alegre|BR|WHA|America/Sao_Paulo
        PORTOFSPAIN: Port of Spain|TD|WHA|America/Port_of_Spain
        PORTSAID: Port Said|EG|NEA|Africa/Cairo
        POZNAN: Poznan|PL|EUR|Europe/Warsaw
        PRAGUE: Prague|EZ|EUR|Europe/Prague
        PRAIA: Praia|CV|AF|Atlantic/Cape_Verde
        PRETORIA: Pretoria|SF|AF|Africa/Johannesburg
        PRISTINA: Pristina|KV|EUR|Europe/Belgrade
        PUSAN: Pusan|KS|EAP|Asia/Seoul
        QUEBEC: Quebec|CA|WHA|America/Toronto
        QUITO: Quito|EC|WHA|America/Guayaquil
        RABAT: Rabat|MO|NEA|Africa/Casablanca
        RANGOON: Rangoon|BM|EAP|Asia/Yangon
        RAWALPINDI: Rawalpindi|PK|SCA|Asia/Karachi
        RECIFE: Recife|BR|WHA|America/Recife
        REYKJAVIK: Reykjavik|IC|EUR|Atlantic/Reykjavik
        RIGA: Riga|LG|EUR|Europe/Riga
        RIODEJANEIRO: Rio de Janeiro|BR|WHA|America/Sao_Paulo
        RIYADH: Riyadh|SA|NEA|Asia/Riyadh
        ROME: Rome|IT|EUR|Europe/Rome
        ROTTERDAM: Rotterdam|NL|EUR|Europe/Amsterdam
        RPODUBAI: Dubai|IR|NEA|Asia/Dubai
        SAIGON: Saigon|VS|EAP|Asia/Ho_Chi_Minh
        SALISBURY: Salisbury (Harare)|ZI|AF|Africa/Harare
        SALVADOR: Salvador da Bahia|BR|WHA|America/Bahia
        SALZBURG: Salzburg|AU|EUR|Europe/Vienna
        SANAA: Sanaa|YM|NEA|Asia/Aden
        SANJOSE: San Jose|CS|WHA|America/Costa_Rica
        SANPEDROSULA: San Pedro Sula|HO|WHA|America/Tegucigalpa
        SANSALVADOR: San Salvador|ES|WHA|America/El_Salvador
        SANTIAGO: Santiago|CI|WHA|America/Santiago
        SANTODOMINGO: Santo Domingo|DR|WHA|America/Santo_Domingo
        SAOPAULO: Sao Paulo|BR|WHA|America/Sao_Paulo
        SAPPORO: Sapporo|JA|EAP|Asia/Tokyo
        SARAJEVO: Sarajevo|BK|EUR|Europe/Sarajevo
        SEOUL: Seoul|KS|EAP|Asia/Seoul
        SEVILLE: Seville|SP|EUR|Europe/Madrid
        SHANGHAI: Shanghai|CH|EAP|Asia/Shanghai
        SHENYANG: Shenyang|CH|EAP|Asia/Shanghai
        SHIRAZ: Shiraz|IR|NEA|Asia/Tehran
        SINAI: Sinai Field Mission|EG|NEA|Africa/Cairo
        SINGAPORE: Singapore|SN|EAP|Asia/Singapore
        SKOPJE: Skopje|MK|EUR|Europe/Skopje
        SOFIA: Sofia|BU|EUR|Europe/Sofia
        SONGKHLA: Songkhla|TH|EAP|Asia/Bangkok
        STATE: Washington|US||America/New_York
        STJOHNS: Saint John's|AC|WHA|America/Antigua
        STOCKHOLM: Stockholm|SW|EUR|Europe/Stockholm
        STPETERSBURG: St. Petersburg|RS|EUR|Europe/Moscow
        STRASBOURG: Strasbourg|FR|EUR|Europe/Paris
        STUTTGART: Stuttgart|GM|EUR|Europe/Berlin
        SURABAYA: Surabaya|ID|EAP|Asia/Jakarta
        SUVA: Suva|FJ|EAP|Pacific/Fiji
        SYDNEY: Sydney|AS|EAP|Australia/Sydney
        TABRIZ: Tabriz|IR|NEA|Asia/Tehran
        TAIPEI: Taipei|TW|EAP|Asia/Taipei
        TAIZ: Taiz|YM|NEA|Asia/Aden
        TALLINN: Tallinn|EN|EUR|Europe/Tallinn
        TAMPICO: Tampico|MX|WHA|America/Mexico_City
        TANANARIVE: Tananarive (Antananarivo)|MA|AF|Indian/Antananarivo
        TANGIER: Tangier|MO|NEA|Africa/Casablanca
        TASHKENT: Tashkent|UZ|SCA|Asia/Tashkent
        TBILISI: Tbilisi|GG|EUR|Asia/Tbilisi
        TEGUCIGALPA: Tegucigalpa|HO|WHA|America/Tegucigalpa
        TEHRAN: Tehran|IR|NEA|Asia/Tehran
        TELAVIV: Tel Aviv|IS|NEA|Asia/Jerusalem
        THEHAGUE: The Hague|NL|EUR|Europe/Amsterdam
        THESSALONIKI: Thessaloniki|GR|EUR|Europe/Athens
        TIJUANA: Tijuana|MX|WHA|America/Tijuana
        TIRANA: Tirana|AL|EUR|Europe/Tirane
        TOKYO: Tokyo|JA|EAP|Asia/Tokyo
        TORONTO: Toronto|CA|WHA|America/Toronto
        TRIESTE: Trieste|IT|EUR|Europe/Rome
        TRIPOLI: Tripoli|LY|NEA|Africa/Tripoli
        TUNIS: Tunis|TS|NEA|Africa/Tunis
        TURIN: Turin|IT|EUR|Europe/Rome
        UDORN: Udorn|TH|EAP|Asia/Bangkok
        ULAANBAATAR: Ulaanbaatar|MG|EAP|Asia/Ulaanbaatar
        UNESCOPARISFR: Paris|FR|IO|Europe/Paris
        UNROME: Rome|IT|IO|Europe/Rome
        UNVIEVIENNA: Vienna|AU|IO|Europe/Vienna
        USEUBRUSSELS: Brussels|BE|EUR|Europe/Brussels
        USNATO: Brussels|BE|EUR|Europe/Brussels
        USOSCE: Vienna|AU|EUR|Europe/Vienna
        USTRGENEVA: Geneva, trade|SZ|EUR|Europe/Zurich
        USUNNEWYORK: New York|US|IO|America/New_York
        VALLETTA: Valletta|MT|EUR|Europe/Malta
        VANCOUVER: Vancouver|CA|WHA|America/Vancouver
        VATICAN: Vatican|VT|EUR|Europe/Rome
        VENICE: Venice|IT|EUR|Europe/Rome
        VERACRUZ: Veracruz|MX|WHA|America/Mexico_City
        VICTORIA: Victoria|SE|AF|Indian/Mahe
        VIENNA: Vienna|AU|EUR|Europe/Vienna
        VIENTIANE: Vientiane|LA|EAP|Asia/Vientiane
        VILNIUS: Vilnius|LH|EUR|Europe/Vilnius
        VLADIVOSTOK: Vladivostok|RS|EUR|Asia/Vladivostok
        WARSAW: Warsaw|PL|EUR|Europe/Warsaw
        WELLINGTON: Wellington|NZ|EAP|Pacific/Auckland
        WINDHOEK: Windhoek|WA|AF|Africa/Windhoek
        WINNIPEG: Winnipeg|CA|WHA|America/Winnipeg
        WUHAN: Wuhan|CH|EAP|Asia/Shanghai
        YAOUNDE: Yaounde|CM|AF|Africa/Douala
        YEKATERINBURG: Yekaterinburg|RS|EUR|Asia/Yekaterinburg
        YEREVAN: Yerevan|AM|EUR|Asia/Yerevan
        ZAGREB: Zagreb|HR|EUR|Europe/Zagreb
        ZANZIBAR: Zanzibar|TZ|AF|Africa/Dar_es_Salaam
        ZURICH: Zurich|SZ|EUR|Europe/Zurich
        """)
}
