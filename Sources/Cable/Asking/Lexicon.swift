/// The words the rules know, by class, with the value of those that have one. Everything else passes without a second look.
enum Lexicon {
    /// One row of the table.
    struct Row {
        let classes: WordClass
        let value: Int
        let words: String

        init(_ classes: WordClass, _ words: String, value: Int = 0) {
            self.classes = classes
            self.value = value
            self.words = words
        }
    }

    static let rows: [Row] = timeRows + peopleRows + verbRows + grammarRows + textRows

    private static let timeRows: [Row] = [
        Row(.month, "january jan", value: 1), Row(.month, "february feb", value: 2), Row(.month, "march mar", value: 3),
        Row(.month, "april apr", value: 4), Row(.month, "may", value: 5), Row(.month, "june jun", value: 6),
        Row(.month, "july jul", value: 7), Row(.month, "august aug", value: 8), Row(.month, "september sept sep", value: 9),
        Row(.month, "october oct", value: 10), Row(.month, "november nov", value: 11), Row(.month, "december dec", value: 12),
        Row(.weekday, "sunday sun", value: 1), Row(.weekday, "monday mon", value: 2), Row(.weekday, "tuesday tue tues", value: 3),
        Row(.weekday, "wednesday wed", value: 4), Row(.weekday, "thursday thu thurs", value: 5), Row(.weekday, "friday fri", value: 6),
        Row(.weekday, "saturday sat", value: 7),
        Row(.clock, "am pm noon midnight hours hrs hour hrs"),
        Row(.zone, "z zulu gmt utc local eastern washington edt est cdt cst mdt mst pdt pst cet cest bst et"),
        Row(.part, "oob cob opening close open"),
        Row(
            .bound,
            "by nlt later earlier before prior until till after asap soonest soon earliest within through beginning starting embargoed embargo due ahead advance"
        ),
        Row(.bureau, "af eap eur nea sca wha sa ara ea io afr nesa"),
        Row(.deadline, "deadline deadlines due"),
        Row(.numberWord, "one", value: 1), Row(.numberWord, "two", value: 2), Row(.numberWord, "three", value: 3),
        Row(.numberWord, "four", value: 4), Row(.numberWord, "five", value: 5), Row(.numberWord, "six", value: 6),
        Row(.numberWord, "seven", value: 7), Row(.numberWord, "eight", value: 8), Row(.numberWord, "nine", value: 9),
        Row(.numberWord, "ten", value: 10), Row(.numberWord, "eleven", value: 11), Row(.numberWord, "twelve", value: 12),
        Row(.numberWord, "thirteen", value: 13), Row(.numberWord, "fourteen", value: 14), Row(.numberWord, "fifteen", value: 15),
        Row(.numberWord, "sixteen", value: 16), Row(.numberWord, "seventeen", value: 17), Row(.numberWord, "eighteen", value: 18),
        Row(.numberWord, "nineteen", value: 19), Row(.numberWord, "twenty", value: 20), Row(.numberWord, "thirty", value: 30),
    ]

    private static let peopleRows: [Row] = [
        Row(
            .post,
            """
            post posts embassy embassies consulate consulates mission missions addressee addressees recipients you usun ambassador ambassadors
            chief chiefs conoff conoffs charge charges chargé chargÉ dcm dcms attache attaches consul consuls pao paos econoffs poloffs legatt officers section sections amembassy amconsul
            amembassies emboffs emboff usnato useu usoecd delegation usdel congen congens permrep permreps permdel usrep usreps
            """),
        Row(
            .staff,
            "staff employees supervisors supervisor communicators communicator cashiers cashier managers spokesmen spokesman spokespersons spokesperson observers gso gsos rso rsos pas dao odc escorts"
        ),
        Row(
            .epithet,
            """
            action info information addressee interested affected concerned consular relevant appropriate respective participating remaining overseas
            us american selected eligible gaining commanding regional following listed washington executive political economic public affairs
            cultural commercial administrative security management reporting control defense country team locally duty front communications trip
            """),
        Row(.capital, "department dept washington state desk agencies bureau"),
        Row(.we, "we"),
        Row(
            .crew,
            "all-hands hands offices commands command commanders commander sailors sailor personnel members member applicants commanding officers officer units unit cos candidates selectees activities teams chaplains"
        ),
        Row(.pronoun, "it they he she them us this these those"),
    ]

    private static let verbRows: [Row] = [
        Row(.modal, "should must shall ought"),
        Row(.need, "need needs has have will"),
        Row(.may, "may can"),
        Row(.please, "please kindly pls plse"),
        Row(
            .asks,
            "request requests ask asks instruct instructs urge urges direct directs seek seeks solicit solicits invite invites encourage encourages"),
        Row(
            .asked,
            "requested asked instructed directed urged encouraged invited required tasked expected authorized reminded advised called cautioned warned prohibited forbidden barred precluded discouraged"
        ),
        Row(
            .allow,
            "authorized free welcome permitted allowed authorised empowered entitled objection object liberty discretion latitude flexibility authority permission approval consent judgment judgement"
        ),
        Row(.wanted, "requested solicited invited sought desired needed required essential appreciated welcome welcomed helpful useful valuable"),
        Row(
            .wish,
            "wish wishes want wants desire desires expect expects like hope hopes suggest suggests recommend recommends look looks count counts rely relies prefer prefers"
        ),
        Row(.vital, "need needs important essential imperative critical vital crucial necessary"),
        Row(.might, "could might would can"),
        Row(.does, "do"),
        Row(.haste, "soonest asap"),
        Row(.be, "is are be am being"),
        Row(.wasBeen, "was were been had has have did"),
        Row(
            .order,
            """
            deliver advise inform convey confirm seek submit provide ensure obtain notify arrange emphasize encourage draw forward transmit
            coordinate identify verify consult explain reiterate reaffirm highlight remind engage pursue designate nominate complete ascertain
            determine convene disseminate distribute publicize repeat send make take give tell use inquire solicit consider undertake
            underscore undertake underline propose invite join vote abstain cosponsor oppose support deny thank assure avoid refrain refer
            begin continue keep leave hand bring let omit insert include attach return recommend assist prepare issue post review respond
            reply ask instruct meet call discuss raise press stress express transfer stand serve share show pass say speak suspend withhold
            withdraw cancel postpone treat handle slug email fax phone collect gather pay find look work act follow apply adapt place put
            report approach contact urge request demarche note publish release disclose reveal volunteer comment speculate answer point
            state describe present register enlist lobby canvass sound explore evaluate assess monitor track update correct certify
            alert warn brief host attend invoke offer accept decline reject sign initial limit restrict exercise observe check adhere comply
            acknowledge translate copy name debrief interview screen charge grant authorize approve concur clear cable telegraph pouch mail
            hold proceed contest rebut counter add quote cite characterize attribute confine commit change alter modify exceed destroy
            safeguard recover account budget reprogram obligate reserve book purchase order ship deploy remove add close open maintain
            adapt adjust tailor supplement substitute delete write visit go come ascribe assign appoint allocate allow acquire accelerate audit await
            calculate cease chair choose clarify circulate compile conduct congratulate convince defer delay detail discourage discontinue dissuade
            draft edit effect elicit establish estimate execute expedite expend extend facilitate fill flag finalize furnish halt impress initiate
            inspect intercede interpret intervene introduce investigate issue launch lodge mention minimize negotiate nominate outline obtain oversee
            combine compare lower raise hasten hurry borrow collate compose compute divide enter expand fix gauge grade guard import learn
            limit line list load locate lock look lower mark match measure mend move oblige open pack park pass plan point
            print probe process produce promote protect prove prompt purchase pursue push rank rate recommend reconcile record recruit rent
            repair replace reprint rescind resist resolve respect restate retrieve retype reveal route save scan seal search settle ship sort
            sponsor stop store study sum supervise sustain tape teach test tie time train trace turn type unpack urge vet waive warn weigh
            promise listen entertain lend stay wait satisfy agree cooperate concede cultivate charter recruit refuse persuade permit phone procure protest purge question read reaffirm reconfirm reinforce reject release relay remonstrate renew report
            request requisition reschedule reserve resume retain retransmit revise rotate schedule secure select solicit specify start stop
            submit summarize survey tabulate telephone terminate trace undertake update validate verify withhold witness
            adopt assume originate file familiarize canvass reemphasize re-emphasize commence download
            """),
        Row(
            .orderOrNoun,
            "file limit line list load lock look mark match measure move park pass plan print probe process produce promise purchase rank rate record route scan seal search ship sort sponsor stop store study tape test tie time train trace turn type raise guard grade gauge report contact request approach name address press check return reply demarche call post release comment answer review note use work view show state point"
        ),
        Row(
            .done,
            """
            made placed named left provided given shown revealed released referred raised delivered sent submitted reported directed addressed
            forwarded transmitted shared signed discussed disclosed volunteered conveyed used drawn issued adapted passed informed told
            distributed handed slugged repeated coordinated notified presented returned completed published posted approached avoided taken
            undertaken contacted treated handled limited kept included attached obtained sought emphasized stressed advised advanced divulged
            disseminated quoted attributed repeated scheduled marked captioned routed cleared consulted initiated mentioned circulated
            confirmed designated identified encouraged urged reminded brought put e-mailed emailed faxed pouched mailed airmailed translated tailored
            publicized lent quoted retransmitted reproduced copied relayed communicated furnished photocopied photographed downgraded destroyed
            modified supplemented minimized begun held deferred withheld cited suggested implied interpreted construed
            """),
        Row(
            .doable,
            """
            read paid sold bought lent spent worn cut shut spoken printed reprinted shortened softened lengthened changed altered
            edited amended revised deleted removed added inserted replaced substituted updated corrected reviewed checked verified collected
            packed shipped installed tested signed stamped dated labeled filed stored retained registered recorded processed arranged reserved
            booked purchased hired trained briefed debriefed interviewed invited escorted cancelled postponed rescheduled extended renewed
            finished completed closed opened stopped moved charged billed funded obligated cabled telegraphed telephoned
            """),
        Row(
            .state,
            """
            have be receive encounter experience know expect feel face become belong remain seem appear mean hear recall understand realize
            want need find see already possess own lack contain differ vary wonder learn hold occur happen exist result depend
            """),
        Row(
            .said,
            """
            said stated told added argued claimed insisted explained replied believed thought announced noted responded suggested complained
            commented maintained asserted opined declared warned predicted acknowledged admitted emphasized stressed hoped felt concluded
            remarked observed indicated says adds argues claims insists believes thinks maintains opined speculated agreed denied
            """),
        Row(.thanks, "appreciate appreciates appreciated grateful welcome helpful useful valuable obliged indebted thankful glad pleased"),
        Row(.embargo, "embargoed embargo prohibited forbidden embargoed"),
        Row(.recommend, "recommendation recommendations recommends recommend recommended"),
    ]

    private static let grammarRows: [Row] = [
        Row(.negative, "not no neither never nor cannot none without"),
        Row(
            .adverb,
            """
            also further again hereby therefore however then thereafter accordingly always never immediately promptly soon strongly only
            specifically particularly further now still first next kindly respectfully urgently formally accordingly otherwise instead
            nevertheless meanwhile finally thus greatly very most much deeply especially simply continue additionally repeat rpt not
            """),
        Row(.preposition, "in at on of with for from to by under within without through about concerning regarding near near into upon per via than"),
        Row(
            .determiner,
            "the a an all each any every both those these such other no action info your our their its his her this that some several many most"),
        Row(
            .joiner,
            "that whether which who whom whose because while although though since when if where unless as once after before until so what how why"),
        Row(.and, "and but or nor"),
        Row(.condition, "if where unless should when provided"),
        Row(.query, "asked raised pressed queried questioned questions queries inquiries enquiries question query raises inquiry contingency asks"),
        Row(
            .publicity,
            "release public publicity publicly publication distribution press media disclosure disclose discuss comment embargoed announce announcement journalists reveal speculate publish dissemination"
        ),
        Row(
            .product,
            """
            report reports response responses reply replies figure views view comments comment reaction reactions assessment assessments nominations
            nomination confirmation cooperation assistance guidance instructions instruction approval authorization concurrence clearance
            advice information support funding funds estimate estimates recommendation recommendations submissions submission analysis
            suggestions suggestion clarification input inputs results result names requests questionnaires answers answer decision
            figures statistics numbers biographies biography schedule schedules itinerary itineraries certificates certificate forms form
            photographs findings opinion opinions authority thoughts impressions contribution contributions proposals proposal dates clearances explanation explanations evaluation evaluations
            readings text list lists update updates cables cable info status details particulars data copy copies nominee nominees application applications package packages
            """),
    ]

    private static let textRows: [Row] = [
        Row([.para, .short], "para paras"), Row(.para, "paragraph paragraphs par pars"),
        Row([.ref, .short], "ref refs"), Row(.ref, "reftel reftels reference references"),
        Row(.action, "action tasking taskings actions"),
        Row(.begin, "begin begins"), Row(.end, "end"),
        Row(.quoteMark, "quote unquote qte unqte"),
        Row(
            .text,
            """
            text paper nonpaper points letter statement note translation message release memoire guidance speech demarche article transcript
            excerpt excerpts draft resolution remarks narrative talkers questions communique declaration invitation poem
            """),
        Row(.summary, "summary introduction"), Row(.comment, "comment comments"),
        Row(.short, "no nos jan feb mar apr jun jul aug sept sep oct nov dec art sec approx vol fig"),
        Row(.short, "dept", value: 2),
        Row(.short, "mr mrs ms dr amb gen col lt capt cdr maj sgt st vs mme prof sen rep gov adm", value: 1),
        Row(.law, "article articles operative preambular preamble resolution op annex chapter section protocol page rule"),
    ]

    /// A word and its classes, key 0 and no class where there is none: small, so that one look brings both.
    struct Entry {
        var key: UInt64 = 0
        var classes: WordClass = []
    }

    /// No class of words: others that belong in this place of the table lie further on.
    static let passed = WordClass(rawValue: 1 << 63)

    /// The words, each once. Written once and kept for good, as are the parts below; all of them are small, as they are made before the first screen.
    nonisolated(unsafe) static let entries = UnsafeBufferPointer(written.entries)
    /// The value of each.
    nonisolated(unsafe) static let values = UnsafeBufferPointer(written.values)
    /// The entry that a place leads to, 0 for none: open addressing, a power of two in size, about a tenth full, so that one look settles nearly
    /// every word.
    nonisolated(unsafe) static let index = UnsafeBufferPointer(written.index)
    /// A bit for each of the first 15 bits that a key can begin with: small enough to be always at hand.
    nonisolated(unsafe) static let beginnings = UnsafeBufferPointer(written.beginnings)

    nonisolated(unsafe) private static let written = {
        let index = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: size)
        index.initialize(repeating: 0)
        let beginnings = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 512)
        beginnings.initialize(repeating: 0)
        // Room for more words than there are; what is not used is never touched. The first is no word's.
        let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: size / 2)
        let values = UnsafeMutableBufferPointer<Int16>.allocate(capacity: size / 2)
        entries.initializeElement(at: 0, to: Entry())
        values.initializeElement(at: 0, to: 0)
        var count = 1
        func enter(_ key: UInt64, _ row: Row) {
            precondition(key != 0, "key 0 is that of an empty place")
            var slot = slot(key)
            while index[slot] != 0, entries[Int(index[slot])].key != key {
                entries[Int(index[slot])].classes.insert(passed)
                slot = (slot + 1) & (size - 1)
            }
            if index[slot] == 0 {
                index[slot] = UInt16(count)
                entries.initializeElement(at: count, to: Entry(key: key))
                values.initializeElement(at: count, to: 0)
                count += 1
            }
            beginnings[Int(key >> 55)] |= 1 << (key >> 49 & 63)
            entries[Int(index[slot])].classes.formUnion(row.classes)
            if row.value != 0 { values[Int(index[slot])] = Int16(row.value) }
        }
        for row in rows {
            var word = WordHash()
            var isWord = false
            for letter in row.words.utf8 {
                if letter != 0x20, letter != 0x0A {
                    word.add(letter)
                    isWord = true
                } else if isWord {
                    enter(word.value, row)
                    (word, isWord) = (WordHash(), false)
                }
            }
            if isWord { enter(word.value, row) }
        }
        return (index: index, entries: entries, values: values, beginnings: beginnings)
    }()

    static let size = 1 << 14

    /// Where a key is looked for first: the upper bits, which all letters stirred.
    @inline(__always) static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 50) }

    /// The hash of folded letters.
    static func hash(_ letters: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for letter in letters { hash.add(letter) }
        return hash.value
    }
}
