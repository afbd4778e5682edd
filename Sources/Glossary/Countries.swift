extension Glossary {
    /// Country TAGS, State's own two letters, which are not ISO's. Source: 5 FAH-3 H-011 and FIPS 10-4, of which they are a use.
    static let countries = FactTable(
        """
        AA: Aruba
        AC: Antigua and Barbuda
        AE: United Arab Emirates
        AF: Afghanistan
        AG: Algeria
        AJ: Azerbaijan
        AL: Albania
        AM: Armenia
        AN: Andorra
        AO: Angola
        AQ: American Samoa
        AR: Argentina
        AS: Australia
        AU: Austria
        AV: Anguilla
        AY: Antarctica
        BA: Bahrain
        BB: Barbados
        BC: Botswana
        BD: Bermuda
        BE: Belgium
        BF: Bahamas
        BG: Bangladesh
        BH: Belize
        BK: Bosnia and Herzegovina
        BL: Bolivia
        BM: Burma
        BN: Benin
        BO: Belarus
        BP: Solomon Islands
        BR: Brazil
        BT: Bhutan
        BU: Bulgaria
        BX: Brunei
        BY: Burundi
        CA: Canada
        CB: Cambodia
        CD: Chad
        CE: Sri Lanka
        CF: Congo (Brazzaville)
        CG: Congo (Kinshasa), Zaire until 1997
        CH: China
        CI: Chile
        CJ: Cayman Islands
        CM: Cameroon
        CN: Comoros
        CO: Colombia
        CS: Costa Rica
        CT: Central African Republic
        CU: Cuba
        CV: Cape Verde
        CW: Cook Islands
        CY: Cyprus
        CZ: Czechoslovakia (until 1992)
        DA: Denmark
        DJ: Djibouti
        DO: Dominica
        DR: Dominican Republic
        EC: Ecuador
        EG: Egypt
        EI: Ireland
        EK: Equatorial Guinea
        EN: Estonia
        ER: Eritrea
        ES: El Salvador
        ET: Ethiopia
        EZ: Czech Republic
        FI: Finland
        FJ: Fiji
        FK: Falkland Islands
        FM: Micronesia
        FP: French Polynesia
        FR: France
        GA: Gambia
        GB: Gabon
        GE: German Democratic Republic (until 1990)
        GG: Georgia
        GH: Ghana
        GI: Gibraltar
        GJ: Grenada
        GL: Greenland
        GM: Germany
        GP: Guadeloupe
        GQ: Guam
        GR: Greece
        GT: Guatemala
        GV: Guinea
        GY: Guyana
        HA: Haiti
        HK: Hong Kong
        HO: Honduras
        HR: Croatia
        HU: Hungary
        IC: Iceland
        ID: Indonesia
        IN: India
        IO: British Indian Ocean Territory
        IR: Iran
        IS: Israel
        IT: Italy
        IV: Cote d'Ivoire
        IZ: Iraq
        JA: Japan
        JM: Jamaica
        JO: Jordan
        KE: Kenya
        KG: Kyrgyzstan
        KN: Korea (North)
        KR: Kiribati
        KS: Korea (South)
        KU: Kuwait
        KV: Kosovo
        KZ: Kazakhstan
        LA: Laos
        LE: Lebanon
        LG: Latvia
        LH: Lithuania
        LI: Liberia
        LO: Slovakia
        LS: Liechtenstein
        LT: Lesotho
        LU: Luxembourg
        LY: Libya
        MA: Madagascar
        MB: Martinique
        MC: Macau
        MD: Moldova
        MG: Mongolia
        MH: Montserrat
        MI: Malawi
        MK: Macedonia
        ML: Mali
        MN: Monaco
        MO: Morocco
        MP: Mauritius
        MR: Mauritania
        MT: Malta
        MU: Oman
        MV: Maldives
        MW: Montenegro
        MX: Mexico
        MY: Malaysia
        MZ: Mozambique
        NC: New Caledonia
        NE: Niue
        NG: Niger
        NH: Vanuatu
        NI: Nigeria
        NL: Netherlands
        NO: Norway
        NP: Nepal
        NR: Nauru
        NS: Suriname
        NT: Netherlands Antilles
        NU: Nicaragua
        NZ: New Zealand
        PA: Paraguay
        PE: Peru
        PK: Pakistan
        PL: Poland
        PM: Panama
        PO: Portugal
        PP: Papua New Guinea
        PS: Palau
        PU: Guinea-Bissau
        QA: Qatar
        RE: Reunion
        RI: Serbia (after 2006)
        RM: Marshall Islands
        RO: Romania
        RP: Philippines
        RQ: Puerto Rico
        RS: Russia
        RW: Rwanda
        SA: Saudi Arabia
        SC: Saint Kitts and Nevis
        SE: Seychelles
        SF: South Africa
        SG: Senegal
        SH: Saint Helena
        SI: Slovenia
        SL: Sierra Leone
        SM: San Marino
        SN: Singapore
        SO: Somalia
        SP: Spain
        SR: Serbia
        ST: Saint Lucia
        SU: Sudan
        SW: Sweden
        SY: Syria
        SZ: Switzerland
        TC: United Arab Emirates (former code)
        TD: Trinidad and Tobago
        TH: Thailand
        TI: Tajikistan
        TK: Turks and Caicos Islands
        TN: Tonga
        TO: Togo
        TP: Sao Tome and Principe
        TS: Tunisia
        TT: Timor-Leste
        TU: Turkey
        TV: Tuvalu
        TW: Taiwan
        TX: Turkmenistan
        TZ: Tanzania
        UG: Uganda
        UK: United Kingdom
        UP: Ukraine
        UR: Soviet Union (until 1991)
        US: United States
        UV: Burkina Faso, Upper Volta until 1984
        UY: Uruguay
        UZ: Uzbekistan
        VC: Saint Vincent and the Grenadines
        VE: Venezuela
        VI: British Virgin Islands
        VM: Vietnam
        VN: Vietnam (North, until 1976)
        VQ: U.S. Virgin Islands
        VS: Vietnam (South, until 1975)
        VT: Holy See
        WA: Namibia
        WI: Western Sahara
        WS: Samoa
        WZ: Swaziland
        XA: Africa
        XF: Middle East
        YE: Yemen (Sanaa, until 1990)
        YI: Serbia and Montenegro (1992 to 2006)
        YM: Yemen
        YO: Yugoslavia (until 1992)
        YS: South Yemen (until 1990)
        ZA: Zambia
        ZI: Zimbabwe
        """)
}
