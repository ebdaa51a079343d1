import CaseModel
import NotifierShell
import Support
import Testing
import Wording

extension FindRecipient.Reply.SpokenWith {
    /// An invented brother with a power of attorney.
    static let rolf = Self(name: "Rolf Opdigtet", couldSpeak: true)
}

/// The copy of a note of a talk that was held with somebody in the citizen's stead.
@Suite struct OthersTalkTests {
    private typealias Other = FindRecipient.Reply.SpokenWith

    /// What the citizen reads as if they had been in the talk.
    private static let ownTalk = [
        "Tak for samtalen", "Du talte med", "Du har sagt ja", "Borgeren har sagt ja", "blev mødt",
    ]

    private func text(
        _ outcome: Outcome, _ other: Other?, version: Int = 1, also: [CaseID] = [], nextTalk: NextTalk? = nil
    ) -> String {
        let facts = NoteCopyFacts.wednesday(outcome, version: version, also: also, with: other, nextTalk: nextTalk)
        return "\(Wording.noteCopy(facts, from: .borgerservice))"
    }

    @Test("R-072 the citizen reads with whom the talk was held and on whose yes, and never that it was their own")
    func toCitizen() {
        for (version, also) in [(1, []), (1, ["K-8"]), (2, [])] as [(Int, [CaseID])] {
            let said = text(.solved, .rolf, version: version, also: also)
            #expect(said.contains("med Rolf Opdigtet, der talte for dig"), "\(said)")
            #expect(said.contains("Rolf Opdigtet har sagt ja på dine vegne til, at sag"))
            #expect(said.contains("Skrevet om samtalen med Rolf Opdigtet, der talte for borgeren,"))
            #expect(said.contains("Rolf Opdigtet har sagt ja på borgerens vegne:"))
            for words in Self.ownTalk { #expect(!said.contains(words), "\(words)") }
        }
        #expect(text(.solved, .rolf).contains("Onsdag den 5. marts 2025 talte Mette Rønne med Rolf Opdigtet"))
        #expect(text(.solved, nil).contains("Du har sagt ja til, at sagen slutter her."))
    }

    @Test("R-072 whoever spoke for the citizen and gets the letters is spoken to as that")
    func toThem() {
        let them = Other(name: "Rolf Opdigtet", couldSpeak: true, isRecipient: true)
        let said = text(.solved, them)
        #expect(said.contains("Kære Rolf Opdigtet") && !said.contains("Kære Søren Ærø Ågård"))
        #expect(said.contains("fordi vores breve til Søren Ærø Ågård går til dig"))
        #expect(said.contains("Tak for samtalen onsdag den 5. marts 2025. Du talte med Mette Rønne."))
        #expect(said.contains("Du har sagt ja på vegne af Søren Ærø Ågård til, at sagen slutter her."))
        #expect(text(.formal, them).contains("I får et skriftligt svar"))
        #expect(text(.withdrawn, them).contains("trække klagen tilbage på vegne af Søren Ærø Ågård"))
    }

    @Test("R-072 R-074 where their right has ended, the citizen reads on whose yes the case stands and how to object")
    func over() {
        let said = text(.solved, Other(name: "Rolf Opdigtet", couldSpeak: true, isOver: true))
        #expect(said.contains("Rolf Opdigtet sagde dengang ja på dine vegne"))
        #expect(said.contains("Det ja står sagen på, men Rolf Opdigtet taler ikke længere for dig."))
        #expect(said.contains("Er du ikke enig, så sig det til os"))
        for words in Self.ownTalk { #expect(!said.contains(words), "\(words)") }
    }

    @Test(
        "R-072 what the citizen reads of their right is true also when it has ended while the letter lay to be printed",
        arguments: [Outcome.solved, .formal, .stopped, .withdrawn, .newTalk])
    func trueWhenRead(outcome: Outcome) {
        for (other, version) in [(.rolf, 1), (Other(name: "Rolf Opdigtet", couldSpeak: false), 2)] as [(Other, Int)] {
            let said = text(outcome, other, version: version)
            for words in ["Rolf Opdigtet, der taler", "der må høre", "Opdigtet vil trække"] {
                #expect(!said.contains(words), "\(words)")
            }
        }
        #expect(
            text(.withdrawn, .rolf).contains(
                "ville trække din klage tilbage på dine vegne. Sagen slutter, når vi har det på skrift"))
    }

    @Test("R-018 whoever may only hear is not said to speak, and where no name is known none is made up")
    func others() {
        let son = text(.newTalk, Other(name: "Sven Opdigtet", couldSpeak: false))
        #expect(son.contains("Sven Opdigtet, der måtte høre om din sag") && !son.contains("talte for dig"))
        #expect(son.contains("Vi taler sammen igen, som vi aftalte med Sven Opdigtet."))
        let hour = NextTalk(at: "2025-03-06T13:00+01:00", form: .call)
        #expect(text(.newTalk, .rolf, nextTalk: hour).contains("Vi ringer igen torsdag den 6. marts 2025 kl. 13.00"))
        let unnamed = text(.solved, Other(name: nil, couldSpeak: true))
        #expect(unnamed.contains("talte Mette Rønne med en, der talte for dig"))
        #expect(unnamed.contains("Den, vi talte med, har sagt ja på dine vegne"))
    }

    @Test(
        "R-072 Notifier asks who it was by the number that stands on the note, and for nobody where the citizen talked")
    func asked() throws {
        for recognised in [
            nil, Recognition(how: .knownNumber), Recognition(how: .knownNumber, representative: 1),
        ] as [Recognition?] {
            let desk = try Desk()
            try desk.register(route: .formal)
            desk.recognised = recognised
            desk.spokenWith = .rolf
            try desk.file()
            let copy = try #require(desk.letters().last)
            let sent = try #require(
                desk.bench.ask(ReadLetter(case: "K-1", letter: copy.letter), as: Desk.colleague).text)
            let isThrough = recognised?.representative != nil
            #expect(sent.template == (isThrough ? Wording.othersTalkTemplate : Wording.noteCopyTemplate))
            #expect("\(sent.blocks)".contains("Rolf Opdigtet") == isThrough)
            // An Intake from before says no name; nobody is told of a talk that was not theirs all the same.
            guard isThrough else { continue }
            desk.spokenWith = nil
            try desk.file(version: 2)
            let later = try #require(desk.letters().last)
            let text = try #require(
                desk.bench.ask(ReadLetter(case: "K-1", letter: later.letter), as: Desk.colleague).text)
            #expect("\(text.blocks)".contains("med en, der talte for dig"))
        }
    }
}
