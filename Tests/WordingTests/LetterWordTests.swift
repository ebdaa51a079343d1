import CaseModel
import Testing
import Wording

private let sender = LetterSender(
    municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: ["Rådhuspladsen 1"], phone: "99 99 99 99",
    phoneHours: "hverdage kl. 8–15", page: nil)

private func receipt(
    _ route: Route, kind: ContactKind = .complaint, ringsBefore: Timestamp? = "2025-03-06T15:30+01:00"
) -> String {
    Wording.receipt(
        ReceiptFacts(
            case: "K-1", name: "Åse Nørby", received: "2025-03-05T10:00+01:00", kind: kind, route: route,
            ringsBefore: ringsBefore), from: sender
    ).words
}

private func copy(
    _ outcome: Outcome, agreements: [Agreement] = [], version: Int = 1, names: [PersonID: String] = [:]
) -> String {
    let row = NoteRow(
        case: "K-1", callback: "C-1", note: "N-1", version: version, by: "P-1", spokenAt: "2025-03-06T10:00+01:00",
        filedAt: "2025-03-06T10:30+01:00", outcome: outcome, hasConsent: outcome == .solved)
    let note = ReadNote.Reply(row: row, draft: NoteDraft(text: "Ordret.", agreements: agreements), consent: nil)
    return Wording.noteCopy(
        NoteCopyFacts(
            name: nil, received: "2025-03-05T10:00+01:00", note: note, code: nil, letter: "L-1", names: names),
        from: sender
    ).words
}

@Test("R-014 R-021 a receipt thanks and says the last minute before which we ring")
func receiptPromise() {
    #expect(receipt(.callback).contains("Tak, fordi du har brugt tid"))
    #expect(receipt(.callback).contains("senest torsdag den 6. marts 2025 kl. 15.29"))
    #expect(receipt(.callback, ringsBefore: nil).contains("så snart vi kan"))
    #expect(!receipt(.formal).contains("ringer til dig"))
}

@Test("R-009 a receipt that offers a talk says that the formal way is open", arguments: [Route.callback, .split])
func formalWay(route: Route) {
    #expect(receipt(route).contains("behandlet formelt og skriftligt, så sig det"))
}

@Test("R-003 no receipt promises anything about a decision", arguments: Route.allCases)
func noPromise(route: Route) {
    for word in ["omgøre", "medhold", "ændrer afgørelsen", "ny afgørelse"] { #expect(!receipt(route).contains(word)) }
}

@Test func `only a complaint is called one`() {
    #expect(receipt(.callback).contains("Tak for din klage"))
    #expect(receipt(.callback, kind: .everydayComplaint).contains("Tak for din henvendelse"))
    #expect(!receipt(.callback, kind: .grievance).contains("klage"))
}

@Test("R-074 every copy says that one can object as long as the case exists, and how", arguments: Outcome.allCases)
func objecting(outcome: Outcome) {
    let text = copy(outcome)
    #expect(text.contains("så længe vi har din sag; der er ingen frist"))
    #expect(text.contains("telefon 99 99 99 99"))
    #expect(text.contains("koden L-1"))
    #expect(text.contains("Ordret."))
}

@Test("R-008 a copy of what goes on formally keeps the day the complaint came", arguments: [Outcome.formal, .stopped])
func keepsTheDay(outcome: Outcome) {
    #expect(copy(outcome).contains("modtog den: onsdag den 5. marts 2025"))
}

@Test("R-057 a copy says who has the ball, and by when")
func ball() {
    let text = copy(
        .newTalk,
        agreements: [
            Agreement(what: "Vi sender brevet igen", ball: .municipality, by: CivilDay(year: 2025, month: 3, day: 10)),
            Agreement(what: "Du ringer på mandag.", ball: .citizen),
        ])
    #expect(text.contains("Vi sender brevet igen. Borgerservice har opgaven, senest mandag den 10. marts 2025."))
    #expect(text.contains("Du ringer på mandag. Det er din opgave."))
    // Whoever of ours has it by name, in the letter and in the note; else their unit.
    let named = copy(
        .newTalk,
        agreements: [
            Agreement(
                what: "Vi ringer igen", ball: .municipality, person: "P-7",
                by: CivilDay(year: 2025, month: 3, day: 10)),
            Agreement(what: "Vi retter det", ball: .municipality, person: "P-9"),
        ], names: ["P-7": "Mette Rønne"])
    #expect(named.contains("Vi ringer igen. Mette Rønne har opgaven, senest mandag den 10. marts 2025."))
    #expect(named.contains("Vi ringer igen (kommunen ved Mette Rønne, senest"))
    #expect(named.contains("Vi retter det. Borgerservice har opgaven.") && named.contains("Vi retter det (kommunen)"))
}

@Test func `a corrected copy says that it takes the place of the earlier one`() {
    #expect(copy(.solved, version: 2).contains("udgave 2, som træder i stedet for"))
    #expect(!copy(.solved).contains("træder i stedet for"))
}

@Test("R-123 R-124 no letter parks the matter as an experience or our nuisance", arguments: Outcome.allCases)
func noParking(outcome: Outcome) {
    for text in [copy(outcome), receipt(.callback), receipt(.split), receipt(.formal)] {
        for word in ["oplever", "oplevelse", "ærgerligt", "beklager", "desværre"] {
            #expect(!text.lowercased().contains(word))
        }
    }
}

@Test("R-023 R-027 each sign is said of the cooperation", arguments: CooperationSign.allCases)
func signs(sign: CooperationSign) {
    let sentence = Wording.sentence(for: sign)
    #expect(sentence.hasSuffix("."))
    for word in ["manipulerende", "tung", "brokkehoved", "psykisk", "syg"] { #expect(!sentence.contains(word)) }
}

extension [LetterBlock] {
    /// All words, a line a block.
    fileprivate var words: String {
        flatMap { block -> [String] in
            switch block {
            case .heading(let text), .section(let text), .paragraph(let text), .verbatim(let text): [text]
            case .items(let items): items
            case .newPage: []
            }
        }.joined(separator: "\n")
    }
}
