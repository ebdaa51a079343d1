import CaseModel
import IntakeShell
import Support
import Testing
import Wire

/// A written answer that takes longer: the citizen hears so before the old time runs out.
@Suite struct ExtensionTellingTests {
    private static let old: Timestamp = "2026-12-08T16:00+01:00"

    /// A written complaint that Anna has, whose answer takes a week more.
    private func extended(_ desk: Desk) throws -> CaseID {
        let id = try desk.ask(.complaint(channel: .letter)).case
        let promise = try #require(try desk.ask(ShowCase(case: id)).promise)
        #expect(promise.due == Self.old && promise.tellBy == nil)
        try desk.ask(ExtendReply(case: id, lastDay: "2026-12-11", reason: "Vi venter på akter."))
        _ = desk.said()
        return id
    }

    private func made(_ letter: LetterID, by channel: LetterChannel, in id: CaseID, _ desk: Desk) throws {
        try desk.hear(
            LetterSent(
                case: id, letter: letter, kind: .extensionNotice, note: nil, version: nil,
                digest: String(repeating: "0", count: 64), channel: channel), .notifier, id)
    }

    private func say(_ fate: LetterFate, of letter: LetterID, in id: CaseID, _ desk: Desk) throws {
        try desk.hear(
            LetterFateKnown(case: id, letter: letter, kind: .extensionNotice, note: nil, version: nil, fate: fate),
            .notifier, id)
    }

    private func wait(_ desk: Desk) throws -> WaitingRow? {
        try desk.ask(ListWaiting(scope: .mine)).rows.first { $0.kind == .extensionToTell }
    }

    @Test("R-017 while the letter about a longer time lies unposted, somebody is waited for until the old time")
    func unposted() throws {
        let desk = try Desk()
        let id = try extended(desk)
        #expect(try wait(desk)?.due == Self.old && wait(desk)?.person == .anna)
        try made("L-5", by: .paper, in: id, desk)
        try desk.wait(until: Self.old.adding(milliseconds: -1))
        #expect(try desk.said(Waited.self).filter { $0.kind == .extensionToTell }.isEmpty)
        try desk.wait(until: Self.old)
        let late = try desk.said(Waited.self).filter { $0.kind == .extensionToTell }
        #expect(late.map(\.stage) == [.late] && late.first?.recipients == [.anna, .lone])
        let promise = try #require(try desk.ask(ShowCase(case: id)).promise)
        #expect(promise.due == "2026-12-11T15:00+01:00", "the longer time holds")
        #expect(promise.tellBy == Self.old && promise.told == nil)
        try say(.handedOver, of: "L-5", in: id, desk)
        #expect(try desk.ask(ShowCase(case: id)).promise?.told == desk.clock.now && wait(desk) == nil)
    }

    @Test("R-017 told by Digital Post, or said to be told another way, nobody waits for it", arguments: [true, false])
    func told(isDigital: Bool) throws {
        let desk = try Desk()
        let id = try extended(desk)
        try made("L-5", by: isDigital ? .digitalPost : .paper, in: id, desk)
        if !isDigital {
            try say(.returned, of: "L-5", in: id, desk)
            #expect(try wait(desk) != nil)
            try say(.settled, of: "L-5", in: id, desk)
        }
        #expect(try wait(desk) == nil && desk.ask(ShowCase(case: id)).promise?.told == desk.clock.now)
        try desk.wait(until: Self.old)
        #expect(try desk.said(Waited.self).filter { $0.kind == .extensionToTell }.isEmpty)
    }

    @Test(
        "R-017 more time twice before the first word has left is still owed to be told by the time the citizen knows of"
    )
    func untold() throws {
        let desk = try Desk()
        let id = try extended(desk)
        try made("L-5", by: .paper, in: id, desk)
        for day in ["2026-12-18", "2026-12-23"] as [CivilDay] {
            try desk.ask(ExtendReply(case: id, lastDay: day, reason: "Vi venter stadig."))
        }
        #expect(try desk.ask(ShowCase(case: id)).promise?.tellBy == Self.old && wait(desk)?.due == Self.old)
        try desk.wait(until: Self.old)
        #expect(try desk.said(Waited.self).contains { $0.kind == .extensionToTell && $0.stage == .late })
        try made("L-6", by: .paper, in: id, desk)
        try say(.handedOver, of: "L-6", in: id, desk)
        #expect(try wait(desk) == nil && desk.ask(ShowCase(case: id)).promise?.told == desk.clock.now)
    }

    @Test("R-017 more time a second time is told of by its own letter, before the time that was told first")
    func twice() throws {
        let desk = try Desk()
        let id = try extended(desk)
        try made("L-5", by: .paper, in: id, desk)
        try desk.ask(ExtendReply(case: id, lastDay: "2026-12-18", reason: "Vi venter stadig."))
        #expect(try wait(desk)?.due == Self.old)
        try say(.handedOver, of: "L-5", in: id, desk)
        #expect(try wait(desk)?.due == "2026-12-11T15:00+01:00")
        try made("L-6", by: .paper, in: id, desk)
        try say(.handedOver, of: "L-6", in: id, desk)
        #expect(try wait(desk) == nil)
    }

    @Test("R-017 answered before that, nobody need be told that it would have taken longer")
    func answered() throws {
        let desk = try Desk()
        let id = try extended(desk)
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        try desk.hear(.copy(id), .notifier, id)
        #expect(try wait(desk) == nil)
    }
}
