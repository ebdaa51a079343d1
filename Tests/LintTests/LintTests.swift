import Lint
import Testing
import Wording

private func rules(_ text: String, as kind: Lint.Kind = .note) -> [LintRule] {
    Lint.findings(in: text, as: kind).map(\.rule)
}

@Suite("Wording lint")
struct LintTests {
    @Test("R-027 a word for a person is a label, the same word for a matter is not")
    func labels() {
        #expect(rules("Borgeren er vanskelig.") == [.label])
        #expect(rules("De vanskelige borgere ringer mest.") == [.label])
        #expect(rules("Sagen er vanskelig.").isEmpty)
        #expect(rules("Vi talte om en vanskelig sag.").isEmpty)
    }

    @Test(
        "a word is known again in its inflections",
        arguments: [
            "Kværulanten ringede.", "Kværulanternes breve.", "Hun opførte sig urimeligt.", "Den aggressive mand.",
            // How something was said or done, and to whom.
            "Hun skreg hysterisk ad os.", "Borgeren råbte hysterisk.",
        ])
    func inflections(text: String) { #expect(rules(text) == [.label]) }

    @Test(
        "a label is known by paradigm: comparison, doubled letters, lost vowels, compounds, and a letter too few",
        arguments: [
            "Den besværligste borger på listen.", "Hun er den vanskeligste.", "De dumme borgere.", "Han er tosset.",
            "De tossede naboer ringede.", "En doven mand.", "De dovne forældre.", "Klagerens løgne fylder meget.",
            "Borgeren lyver.", "Hun har løjet om mødet.", "Han brokker sig over alt.", "Borgeren kværulerer.",
            "Han er stædig.", "Hun er stridbar og påståelig.", "Borgeren overreagerer.", "Han er en løgner.",
            "Hun er manipulatorisk.", "De er tungnemme.", "Klageren er kværulerende.",
            "Det er en problemfamilie.", "Den agressive nabo.", "Borgeren er ikke til at tale med.",
        ])
    func paradigms(text: String) { #expect(rules(text).contains(.label), "\(Lint.findings(in: text))") }

    @Test(
        "an ordinary sentence is no label, nuisance, irony or diagnosis",
        arguments: [
            "Borgeren er utilfreds med svaret.", "Borgeren er svær at få fat i på telefonen.",
            "Tak endnu en gang for samtalen.", "Vi ringer endnu en gang torsdag.",
            "Vi beklager den tid, du har brugt på at ringe.", "Sygemeldt med depression.",
            "Svaret var uforskammet, siger han.", "Borgeren er ikke aggressiv, men ked af det.",
            "Hun er bange for at virke besværlig.", "Borgeren siger, at sagsbehandleren er arrogant.",
            "Samtalen med borgeren var vanskelig.", "Borgerens sag er vanskelig.", "Medarbejderen var imødekommende.",
            "Borgeren siger, at vi talte arrogant til ham.", "Hun siger, at han skreg hysterisk ad hende.",
            "Vi talte om det psykiske arbejdsmiljø.", "Vi har brugt for lang tid på at svare dig.",
        ])
    func ordinary(text: String) { #expect(rules(text).isEmpty, "\(Lint.findings(in: text))") }

    @Test(
        "R-027 a quality of somebody, a note without a verb and a kind word for it are labels too",
        arguments: [
            "Borgerens stridbarhed fylder meget.", "Opkald fra mor, krævende.", "Borger krævende i telefonen.",
            "En farverig personlighed.", "Han er en af vores faste kunder.",
            "De er svære at gøre tilfredse, aldrig tilfredse.",
        ])
    func qualities(text: String) { #expect(rules(text).contains(.label), "\(Lint.findings(in: text))") }

    @Test(
        "R-124 what one sentence says is not lost for what the next one says",
        arguments: [
            ("Vi beklager, at forløbet har været tidskrævende for forvaltningen.", LintRule.nuisance),
            ("Borgeren er vanskelig.", .label), ("Du skal anmode om det.", .jargon),
            ("Vi beklager, at du har oplevet det sådan.", .parked), ("Hun er psykisk ustabil.", .diagnosis),
        ],
        ["Vi kan godt forstå din frustration.", "Vi har fuld forståelse for, at du er ked af det."])
    func neighbours(first: (text: String, rule: LintRule), next: String) {
        let found = rules("\(first.text) \(next)")
        #expect(found.contains(first.rule) && found.contains(.understanding), "\(found)")
        #expect(rules("\(next) \(first.text)").contains(first.rule))
    }

    @Test(
        "R-027 what somebody is called is found whatever else the sentence says",
        arguments: ["Borgeren virkede hysterisk", "Borgeren virkede urimelig"],
        [
            "og det blev konstateret, at der var sket en fejl", "og det blev sagt, at der var sket en fejl",
            "men det blev konstateret i forbindelse med sagsbehandlingen, at der var sket en fejl", "og det blev sagt",
        ])
    func otherClauses(label: String, other: String) {
        #expect(rules("\(label), \(other).") == [.label])
        #expect(rules("\(label).") == [.label])
    }

    @Test("R-101 an illness that is named is found whatever is said after it")
    func diagnosisBeforeUnderstanding() {
        #expect(Lint.diagnosis(in: "Borgeren er skizofren. Vi kan godt forstå din frustration. Vi hører dig.") != nil)
    }

    @Test(
        "R-124 want of staff or money told with regret is our nuisance, told alone it is news",
        arguments: [
            ("Vi beklager det sene svar, men vi har travlt.", true),
            ("Vi beklager ventetiden, der skyldes besparelserne.", true),
            ("Desværre er vi ramt af sygdom.", true),
            ("Vi beklager det sene svar, og at du har travlt.", false),
            ("Teamet mangler to medarbejdere, og derfor lukker vi kl. 14.", false),
            ("Borgeren skriver, at vi altid har travlt, og det beklager hun.", false),
        ])
    func excuses(text: String, isNuisance: Bool) {
        #expect(rules(text).contains(.nuisance) == isNuisance, "\(Lint.findings(in: text))")
    }

    @Test(
        "R-010 mock praise, knowing better, winks and marks of exclamation are irony, the same words meant are not",
        arguments: [
            ("Stor var glæden, da han ringede.", true), ("Hun ved jo bedst.", true),
            ("Borger var så venlig at lægge røret på.", true), ("Han havde glemt det hele!", true),
            ("Måske skulle borgeren prøve at læse brevet.", true), ("Hun har vist glemt brevet.", true),
            ("Hun har vist mig brevet.", false), ("Held og lykke med flytningen.", false),
            ("Borger er jo velkommen til at klage.", false), ("Tak til borgeren for hjælpen!", false),
            ("Du kan nok få svar i morgen.", false),
        ])
    func mockery(text: String, isIrony: Bool) {
        #expect(rules(text).contains(.irony) == isIrony, "\(Lint.findings(in: text))")
    }

    @Test("R-123 what somebody lived through is not parked once we say that it was so")
    func takenUp() {
        #expect(rules("Det er alene moderens oplevelse, at hun blev afbrudt.") == [.parked])
        #expect(rules("Du oplevede, at ingen kom, og det passer.").isEmpty)
    }

    @Test("R-006 an illness of the body, and one that nobody is named with, are diagnoses where they are guessed at")
    func guessed() {
        #expect(rules("Han har nok migræne.") == [.diagnosis])
        #expect(rules("Hun har gigt, og lægen har skrevet om det.").isEmpty)
        #expect(rules("Der er nok en uopdaget ADHD bag.") == [.diagnosis])
    }

    @Test("a mild office word is not told of beside something graver")
    func mild() {
        #expect(rules("Grundet vejret kommer vi i morgen.") == [.jargon])
        #expect(rules("Grundet travlhed kommer svaret sent, og det beklager vi.") == [.nuisance])
    }

    @Test(
        "an illness is known in its forms", arguments: ["depressiv", "autistisk", "psykotisk", "paranoid", "dement"])
    func illnesses(word: String) {
        #expect(rules("Borgeren virker \(word).") == [.diagnosis])
        #expect(rules("Lægen skriver, at borgeren er \(word).").isEmpty)
    }

    @Test(
        "the classic evasions are not taken for a stand",
        arguments: [
            "Vi forstår din frustration og beklager ulejligheden.", "Vi forstår, at du mener, der er sket en fejl.",
            "Vi forstår, at du er uenig.", "Vi beklager forløbet.",
        ])
    func evasions(text: String) { #expect(rules(text) == [.understanding]) }

    @Test("R-123 regret with a way out is parked")
    func wayOut() { #expect(rules("Vi beklager, hvis du har fået det indtryk, at vi ikke lyttede.") == [.parked]) }

    @Test(
        "whoever is told that they misunderstood, would not understand or should have known gets the fault for how we put it",
        arguments: [
            ("Du har misforstået afgørelsen.", LintRule.parked), ("Borgeren misforstår svaret.", .parked),
            ("Borgeren nægter at forstå.", .label), ("Hun nægtede at forstå det.", .label),
            ("Du burde have vidst det.", .label), ("Klageren burde have vidst bedre.", .label),
        ])
    func blamed(text: String, rule: LintRule) { #expect(rules(text) == [rule]) }

    @Test(
        "our own misunderstanding, what the citizen says and what somebody would not do are fair",
        arguments: [
            "Vi har misforstået dig.", "Borgeren siger, at hun har misforstået brevet.",
            "Vi burde have ringet til dig.",
            "Du burde have fået svar i går.", "Borgeren nægter at oplyse sit nummer.", "Naboen nægter at fælde træet.",
        ])
    func notBlamed(text: String) { #expect(rules(text).isEmpty) }

    @Test(
        "soon is no time, whichever the words",
        arguments: ["Vi ringer hurtigst muligt.", "Du får svar snarest muligt.", "Vi svarer så hurtigt som muligt."])
    func soon(text: String) { #expect(rules(text) == [.jargon]) }

    @Test(
        "R-006 somebody called by an illness, and a crowd by what is thought of it, is given it; those a service is for are not",
        arguments: [
            "Autisten ringede.", "Narkomanen kom forbi.", "Vi talte med alkoholikeren.",
            "Paranoide borgere ringer tit.",
            "Psykotiske mennesker ringer ofte.", "Narkomaner ringer ofte.", "Alkoholikere klager altid.",
        ])
    func called(text: String) { #expect(rules(text) == [.diagnosis]) }

    @Test(arguments: [
        "Demente borgere ringer tit.", "Autister kan få støtte.", "Autister får ofte støtte.",
        "Alkoholikere har ofte brug for ro.", "Lægen skriver, at autisten har brug for ro.",
    ])
    func `those a service is for, and what a doctor says, are given nothing`(text: String) {
        #expect(rules(text).isEmpty)
    }

    @Test("what is quoted is somebody's own words")
    func quoted() {
        #expect(rules("Borgeren sagde: “I er nogle kværulanter, og jeg er paranoid.”").isEmpty)
        #expect(rules("Borgeren skrev: \"Såfremt I ikke svarer, klager jeg.\"").isEmpty)
    }

    @Test("R-123 R-127 what the citizen lived through is not parked as an experience")
    func parked() {
        #expect(rules("Jeg beklager, at du har opfattet det sådan.") == [.parked])
        #expect(rules("Vi beklager, at brevet kom for sent.").isEmpty)
    }

    @Test("R-124 regret is not about our own nuisance")
    func nuisance() { #expect(rules("Det er hårdt for kommunen.") == [.nuisance]) }

    @Test("R-125 understanding wants a clear yes or no within the next two sentences")
    func understanding() {
        #expect(rules("Vi forstår, at du er vred. Sådan er det.") == [.understanding])
        #expect(rules("Vi forstår, at du er vred. Vi er dog ikke enige i kritikken.").isEmpty)
        #expect(rules("Vi forstår, at du er vred. Det tog tid. Det var vores fejl.").isEmpty)
        #expect(rules("Hvis du ikke forstår brevet, så ring.").isEmpty)
    }

    @Test("R-057 R-129 a letter says what happens next and whom to contact; a note need not")
    func missing() {
        #expect(rules("Tak for din klage.", as: .letter) == [.nextStep, .contact])
        #expect(
            rules("Tak for din klage. Vi ringer senest fredag. Du kan også ringe på telefon 99 99 99 99.", as: .letter)
                .isEmpty)
        #expect(rules("Tak for din klage.").isEmpty)
    }

    @Test("whoever greets or signs writes a letter, whoever writes a line does not")
    func kinds() {
        #expect(Lint.kind(of: "Kære Anna\n\nTak for din klage.") == .letter)
        #expect(Lint.kind(of: "Tak for din klage.\n\nVenlig hilsen\nBorgerservice") == .letter)
        #expect(Lint.kind(of: "Borgeren ringede.\nVi talte om brevet.") == .note)
    }

    @Test("a line for each sentence, and many of them, are each read alone")
    func listed() {
        let lines = Array(repeating: "Vi forstår din frustration.\nVi er enige i kritikken.", count: 8)
        #expect(rules(lines.joined(separator: "\n")).count == 8)
        #expect(rules(lines[0]).isEmpty)
    }

    @Test("a finding says where it stands, why, on what it rests, and offers a wording")
    func finding() throws {
        let found = try #require(Lint.findings(in: "Vi talte.\n\nDu skal anmode om det.").first)
        #expect((found.line, found.column, found.found) == (3, 9, "anmode"))
        #expect(found.offer == "Skriv »bede om«.")
        #expect(found.source == "R-069")
        #expect(found.hint == "»anmode«: Det er kontorsprog. Skriv »bede om«.")
    }

    @Test("what stands in two sentences' reading is told of once, in the order of the text")
    func once() {
        let said = "Vi beklager, at du oplevede det sådan."
        for lead in ["Vi talte om brevet.\n", "Hej Åse.\n\n", "Vi ses tirsdag. ", ""] {
            let found = Lint.findings(in: lead + said)
            #expect(found.map(\.rule) == [.parked], "\(lead)")
            let places = found.map { [$0.line, $0.column] }
            #expect(places == places.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
        }
    }

    @Test("where no other word stands for an office word, it is said what to do")
    func advised() throws {
        let offers = Lint.findings(in: "Det sker ved anvendelse af reglen.").map(\.offer)
        #expect(offers.contains("Brug et verbum."))
        #expect(Lint.findings(in: "Din rådighedspligt gælder stadig.").map(\.offer).contains("Forklar ordet."))
    }

    @Test("a day's full stop and a shortened word end no sentence")
    func sentences() {
        #expect(rules("Vi forstår dig, men den 4. marts var vi ikke enige.").isEmpty)
        #expect(rules("Vi forstår dig, jf. brevet, men er ikke enige.") == [.jargon])
    }

    @Test(
        "text of any kind is read without falling",
        arguments: ["", "\n\n", "“", "”«»\"", "…", "🙂 er 🙂", "er", "(((", "1. 2. 3."])
    func odd(text: String) { _ = Lint.findings(in: text, as: .letter) }

    @Test("R-069 what is said of two words together is one advice, so that both can be followed")
    func together() {
        let found = Lint.findings(in: "Vi foretager partshøring i sagen.")
        #expect(found.map(\.offer) == ["Skriv »give dig mulighed for at sige din mening, før vi afgør sagen«."])
        #expect(
            Lint.findings(in: "Partshøringen er slut.").map(\.offer).first?.contains("mulighed for at sige") == true)
    }

    @Test("every rule has a name, a reason, an offer and a source")
    func words() {
        for rule in LintRule.allCases {
            #expect(!Wording.name(of: rule).isEmpty && Wording.reason(for: rule).hasSuffix("."))
            #expect(Wording.offer(for: rule).hasSuffix(".") && Wording.source(of: rule).hasPrefix("R-"))
        }
    }

    @Test("plain sentences are left alone, however many they are")
    func long() {
        let text = String(repeating: "Borgeren ringede, og vi aftalte et møde den 4. marts. ", count: 2000)
        #expect(Lint.findings(in: text).isEmpty)
    }
}
