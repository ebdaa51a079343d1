import CaseModel
import IntakeCore
import IntakeShell
import Store
import Support
import Testing
import Wire

extension Representative {
    /// A sister with a power of attorney, seen in the journal.
    static let sister = Representative.someone()

    static func someone(
        _ name: String = "Søster Opdigtet", ground: RepresentationGround = .powerOfAttorney,
        reach: RepresentationReach = .speak, proof: String = "Fuldmagt af 3. marts, journal 2025-4.",
        addressLines: [String] = [], getsLetters: Bool = false, from: CivilDay = "2025-03-04",
        until: CivilDay? = nil
    ) -> Representative {
        Representative(
            name: name, relation: .relative, ground: ground, reach: reach, proof: proof, phone: "12 34 56 78",
            addressLines: addressLines, getsLetters: getsLetters, from: from, until: until)
    }
}

/// Who may hear and speak for a citizen: by which right, seen by whom, until when.
@Suite struct RepresentationTests {
    @Test("R-018 whoever may hear or speak stands on the case with the ground, the proof, who saw it and until when")
    func recorded() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        _ = desk.said()
        try desk.ask(RecordRepresentative(case: id, representative: .someone(until: "2026-12-31")))
        let row = try #require(desk.ask(ShowSurroundings(case: id)).surroundings.representatives.first)
        #expect(row.representative == .someone(until: "2026-12-31") && row.by == .anna && row.number == 1)
        #expect(row.at == desk.clock.now && row.ended == nil)
        // Whoever opens the case or rings sees it.
        #expect(try desk.ask(ShowCase(case: id)).surroundings?.representatives == [row])
        #expect(try desk.ask(ShowCallerCard(case: id)).surroundings?.representatives == [row])
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("P-ANNA surroundings ") })
    }

    @Test("R-018 whoever spoke for the citizen is named by their record also when their right has ended since")
    func named() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(RecordRepresentative(case: id, representative: .sister))
        try desk.ask(RecordRepresentative(case: id, representative: .someone("Mor Opdigtet")))
        try desk.ask(EndRepresentation(case: id, number: 1, reason: "Trukket tilbage."))
        let named = try desk.ask(NameRepresentatives(case: id)).named
        #expect(named.map(\.name) == ["Søster Opdigtet", "Mor Opdigtet"] && named.map(\.number) == [1, 2])
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("P-ANNA representatives-named") })
        #expect(desk.refusal(NameRepresentatives(case: id), as: .lars) == "call.may_not_see")
    }

    @Test("R-072 whoever a talk was held with is named for its letter, with whether their right still stands")
    func ofATalk() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        func asked(_ number: Int?) throws -> FindRecipient.Reply.SpokenWith? {
            try desk.ask(
                FindRecipient(case: id, purpose: .noteCopy, spokenWith: number), as: nil, from: .notifier
            ).spokenWith
        }
        let home = ["Torvet 1", "0000 Ingensteds"]
        try desk.ask(
            RecordRepresentative(case: id, representative: .someone(addressLines: home, getsLetters: true)))
        try desk.ask(
            RecordRepresentative(
                case: id, representative: .someone("Søn Opdigtet", ground: .permission, reach: .hear)))
        #expect(try asked(nil) == nil && asked(9) == nil)
        #expect(
            try asked(1)
                == FindRecipient.Reply.SpokenWith(name: "Søster Opdigtet", couldSpeak: true, isRecipient: true))
        #expect(try asked(2) == FindRecipient.Reply.SpokenWith(name: "Søn Opdigtet", couldSpeak: false))
        try desk.ask(EndRepresentation(case: id, number: 1, reason: "Trukket tilbage."))
        #expect(
            try asked(1) == FindRecipient.Reply.SpokenWith(name: "Søster Opdigtet", couldSpeak: true, isOver: true))
        // Whoever writes the note sees the letter so beforehand.
        let look = try desk.ask(PreviewRecipient(case: id, spokenWith: 2)).recipient
        #expect(look.spokenWith?.name == "Søn Opdigtet")
    }

    @Test("R-018 that somebody may hear or speak is said to the others, and neither who nor by what right")
    func event() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        _ = desk.said()
        try desk.ask(RecordRepresentative(case: id, representative: .sister))
        try desk.ask(EndRepresentation(case: id, number: 1, reason: "Borgeren har trukket fuldmagten tilbage."))
        let said = desk.said()
        #expect(
            try said.map { try $0.body(RepresentationChanged.self) } == [
                RepresentationChanged(
                    case: id, number: 1, reach: .speak, from: "2025-03-04", until: nil, isEnded: false),
                RepresentationChanged(
                    case: id, number: 1, reach: .speak, from: "2025-03-04", until: nil, isEnded: true),
            ])
        #expect(said.allSatisfy { !"\($0)".contains("Opdigtet") && !"\($0)".contains("Fuldmagt") })
        let history = try desk.ask(ShowCase(case: id)).history
        #expect(history.map(\.what).suffix(2) == ["representation-begun", "representation-ended"])
        #expect(history.allSatisfy { !($0.detail ?? "").contains("Opdigtet") })
        #expect(try desk.audited(about: id.rawValue).allSatisfy { !$0.contains("Opdigtet") })
    }

    @Test("R-018 a right that was withdrawn or is over opens nothing, and stays written down with who, when and why")
    func over() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(RecordRepresentative(case: id, representative: .sister))
        try desk.ask(RecordRepresentative(case: id, representative: .someone("Bror", until: "2026-11-25")))
        try desk.ask(EndRepresentation(case: id, number: 1, reason: "Trukket tilbage."))
        #expect(try desk.ask(ShowCase(case: id)).surroundings?.representatives.map(\.number) == [2])
        try desk.wait(until: "2026-11-26T09:00+01:00")
        #expect(try desk.ask(ShowCase(case: id)).surroundings == nil)
        let rows = try desk.ask(ShowSurroundings(case: id)).surroundings.representatives
        #expect(rows.map(\.number) == [2, 1])
        #expect(rows[1].ended?.reason == "Trukket tilbage." && rows[1].ended?.by == .anna)
        #expect(desk.refusal(EndRepresentation(case: id, number: 1, reason: "Igen.")) == "intake.representation_ended")
        #expect(desk.refusal(EndRepresentation(case: id, number: 3, reason: "X")) == "intake.representation_unknown")
        #expect(
            desk.refusal(EndRepresentation(case: id, number: 2, reason: " ")) == "intake.representation_reason_missing")
    }

    @Test(
        "R-018 no right reaches further than its ground, and none is written without a name and a proof",
        arguments: [
            (Representative.someone(" "), SurroundingsRefusal.representativeMissing),
            (.someone(proof: "\n"), .representationProofMissing),
            (.someone(ground: .permission), .representationMayOnlyHear),
            (.someone(ground: .legalAccess), .representationMayOnlyHear),
            (
                .someone(ground: .permission, reach: .hear, addressLines: ["Fantasivej 2"], getsLetters: true),
                .representationMayOnlyHear
            ),
            (.someone(getsLetters: true), .representativeAddressMissing),
            (.someone(until: "2026-11-23"), .representationOver),
            (.someone(from: "2025-01-01", until: "2026-11-23"), .representationOver),
            (.someone(proof: String(repeating: "x", count: 501)), .textTooLong),
            (.someone(addressLines: Array(repeating: "Vej", count: 6)), .textTooLong),
        ])
    func refused(representative: Representative, refusal: SurroundingsRefusal) throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(desk.refusal(RecordRepresentative(case: id, representative: representative)) == refusal.code)
    }

    @Test("R-018 the file itself lets nobody speak by a permission alone")
    func constraint() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(throws: (any Error).self) {
            try desk.database.run(
                """
                INSERT INTO representation (case_id, number, name, relation, ground, reach, proof, address,
                       gets_letters, from_day, seen_by, at)
                VALUES ('\(id)', 1, 'N', 'relative', 'permission', 'speak', 'P', '', 0, '2025-03-04', 'P-ANNA', 0)
                """)
        }
    }

    @Test("R-018 ten on one case are enough, and who may not see the case neither writes nor reads it")
    func limits() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        for number in 1...RecordRepresentative.mostRows {
            try desk.ask(RecordRepresentative(case: id, representative: .someone("Nummer \(number)")))
        }
        let more = RecordRepresentative(case: id, representative: .sister)
        #expect(desk.refusal(more) == "intake.representations_too_many")
        #expect(desk.refusal(more, as: .lars) == "call.may_not_see")
        #expect(desk.refusal(ShowSurroundings(case: id), as: .lars) == "call.may_not_see")
        #expect(desk.refusal(EndRepresentation(case: id, number: 1, reason: "X"), as: .lars) == "call.may_not_see")
    }
}
