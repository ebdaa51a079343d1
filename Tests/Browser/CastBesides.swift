import CaseModel
import Foundation
import Runtime
import Support
import Testing
import Wire

/// Cases that the rarer states of pages are met in, beside those that the tests work with.
struct CastBesides {
    /// Its note was put right by an addition, as version 2.
    let corrected: CaseID
    let correctedNote: NoteID
    let judged: ObjectionID
    /// A child's, whose note waits for somebody to write down who holds custody.
    let child: CaseID
    /// Two that a person has said are one citizen's, and two of whom that was said and taken back.
    let joined: CaseID
    let separated: CaseID
    /// Of six decisions to restrict contact all were given up.
    let restricted: CaseID
    /// A letter that the journal has refused.
    let refused: LetterID

    init(in town: Town) throws {
        func register(_ name: String, assigned: PersonID = "P-demo19") throws -> CaseID {
            let citizen = Citizen(
                name: name, phone: "87654321", addressLines: ["Ålevej 5", "9999 Prøveby"], isVerified: true)
            return try town.ask(
                RegisterCase(
                    channel: .phone, kind: .complaint, unit: "U-demo05", citizen: citizen,
                    points: [ComplaintPoint(kind: .procedural, text: "Ingen ringede tilbage.")],
                    summary: "Ingen ringede tilbage.", assigned: assigned), as: "magnus"
            ).case
        }
        corrected = try register("Hedda Påhit")
        correctedNote = try town.ask(Cast.conversation(corrected, .solved), as: "magnus").note
        judged = try town.ask(
            RaiseObjection(case: corrected, text: "Der står ikke, at I ringer på fredag.", channel: .phone),
            as: "magnus"
        ).objection
        _ = try town.ask(
            AnswerObjection(
                case: corrected, objection: judged, outcome: .upheld, reason: "Du har ret, det aftalte vi.",
                addition: "Vi aftalte også at ringe fredag formiddag."), as: "magnus")
        child = try register("Ungdom Påhit")
        _ = try town.ask(RecordMinor(case: child, born: "2013-05-06"), as: "magnus")
        _ = try town.ask(Cast.conversation(child, .solved), as: "magnus")
        joined = try register("Sofus Tænkt")
        let alike = try register("Sofus Tænkt")
        _ = try town.ask(JoinCases(case: joined, other: alike, reason: "Han sagde det selv i telefonen."), as: "magnus")
        separated = try register("Villy Tænkt")
        let other = try register("Villy Tænkt")
        _ = try town.ask(JoinCases(case: separated, other: other, reason: "Samme navn."), as: "magnus")
        _ = try town.ask(
            SeparateCases(case: separated, other: other, reason: "Far og søn, viste det sig."), as: "magnus")
        restricted = try register("Aksel Påhit")
        for _ in 0..<6 { try Self.restrict(restricted, in: town) }
        for number in 1...(ListChanges.mostRows + 1) {
            _ = try town.ask(
                RegisterChange(unit: "U-demo05", kind: .other, what: "Ændring nummer \(number).", on: "2027-02-01"),
                as: "magnus")
        }
        refused = try Self.refuse(corrected, in: town)
    }

    private static func restrict(_ id: CaseID, in town: Town) throws {
        let proposal = RestrictionProposal(
            ground: .unreasonablePressure, facts: "Elleve opkald på en formiddag.", lastSeen: "2026-11-20",
            milderMeans: "Faste ringetider blev aftalt i september.", ways: [.phone],
            scope: "Opkald tages tirsdag kl. 10–11.", lastDay: "2027-02-23", wayBack: "Tre rolige måneder.")
        _ = try town.ask(ProposeRestriction(case: id, proposal: proposal), as: "susanne")
        let row = try #require(try town.ask(ShowRestrictions(case: id), as: "susanne").restrictions.first)
        _ = try town.ask(LiftRestriction(restriction: row.restriction, reason: "Trukket."), as: "susanne")
    }

    /// The case system says no to the receipt of this case, as it lies in the outbox.
    private static func refuse(_ id: CaseID, in town: Town) throws -> LetterID {
        func receipt() throws -> LetterRow? {
            try town.ask(ListLetters(case: id), as: "magnus").letters.first { $0.kind == .receipt }
        }
        try Fact.wait(for: "the receipt in the pile") { try receipt()?.delivery?.state == .spooled }
        _ = try town.ask(MarkPrinted(letters: [#require(try receipt()).letter]), as: "karen")
        try Fact.wait(for: "the receipt to be handed over") { try receipt()?.journal != nil }
        let row = try #require(try receipt())
        let answer: JSON = [
            "format": "genklang-journal-receipt/1", "document": .string(row.delivery?.document ?? ""),
            "refused": "case_closed",
        ]
        try ArrivalFolder("\(town.folder.path)/outbox/receipts").lay(answer.bytes, as: "refused.json")
        try Fact.wait(for: "the refusal to be read") { try receipt()?.journal?.place == .refused }
        return row.letter
    }
}
