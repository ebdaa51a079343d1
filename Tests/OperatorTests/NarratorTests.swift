import CaseModel
import OperatorCore
import Testing
import Wire
import Wording

@Suite struct `What the story tells of an event` {
    private static let limit = Deadline(rule: .workingDay, profile: "kl", version: 1, due: "2026-11-24T08:00+01:00")
    private static let target = Deadline(rule: .sameDay, profile: "kl", version: 1, due: "2026-11-23T16:00+01:00")
    private static let agreed = Deadline(rule: .agreed, profile: "kl", version: 1, due: "2026-11-27T10:00+01:00")

    private func line(_ body: some BusEvent, after earlier: (any BusEvent)? = nil) throws -> String? {
        var narrator = Narrator(.invented, citizens: ["K-1": "Eva Prøve"])
        if let earlier { _ = try narrator.line(for: event(earlier)) }
        return try narrator.line(for: event(body))
    }

    private func event(_ body: some BusEvent) throws -> CloudEvent {
        try CloudEvent(
            id: EventID(epoch: "0123456789ABCDEF", number: 1), source: .callback, subject: "K-1",
            time: "2026-11-23T08:00Z", body: body)
    }

    private func owed(_ assigned: PersonID?, _ target: Deadline = target, _ reason: CallReason = .firstContact)
        -> CallOwed
    {
        CallOwed(
            case: "K-1", callback: "C-1", unit: "U-2", assigned: assigned, target: target, limit: Self.limit,
            reason: reason)
    }

    @Test func `who owes what to whom, by when`() throws {
        #expect(
            try line(owed("P-1"))
                == "Mette Rønne skylder Eva Prøve et opkald: mål mandag kl. 15.59, frist tirsdag kl. 07.59.")
        #expect(
            try line(owed(nil, Self.agreed, .newTalk))
                == "Byg og Miljø skylder Eva Prøve en ny samtale: aftalt til fredag kl. 10.00.")
    }

    @Test func `who did not ring, and who hears of it`() throws {
        #expect(
            try line(CallMissed(case: "K-1", callback: "C-1", limit: Self.limit), after: owed("P-1"))
                == "Mette Rønne har ikke ringet til Eva Prøve inden fristen.")
        let ping = Pinged(
            case: "K-1", callback: "C-1", stage: .missed, recipients: ["P-1", "P-3"], due: Self.limit.due,
            validUntil: Self.limit.due)
        #expect(try line(ping)?.hasPrefix("Mette Rønne og Lone Ågård får besked: fristen for opkaldet") == true)
    }

    @Test func `a case nobody has named is told of by its number`() throws {
        #expect(
            try line(CaseClosed(case: "K-2", outcome: .solved))
                == "Sagen om K-2 er afsluttet: løst efter aftale. Intet skyldes.")
    }

    @Test func `what concerns no citizen is not told`() throws {
        #expect(try line(UnitChanged(unit: "U-1", parent: nil, leader: nil)) == nil)
        #expect(
            try line(
                LetterSent(case: "K-1", letter: "L-1", kind: .handover, note: nil, version: nil, digest: "d")) == nil)
    }

    @Test func `the time stands in front as a Dane writes it`() {
        #expect(Wording.Story.time("2026-11-24T07:04Z") == "tir. 24. nov. kl. 08.04")
        #expect(Wording.Story.latest("2026-11-24T08:00+01:00") == "tirsdag kl. 07.59")
    }

    @Test func `the morning's file has the lines that the story is about`() throws {
        let table = try CSV(Array(Wording.StoryTexts.complaints.utf8))
        let names = table.records.map { $0.fields[4] }
        typealias Texts = Wording.StoryTexts
        let cast = [Texts.waitsLong, Texts.objects, Texts.wantsAnswer, Texts.isHardPressed, Texts.isReachedLater]
        #expect(Set(names).isSuperset(of: cast))
        #expect(table.records.allSatisfy { $0.fields.count == table.header.count })
    }
}
