import CaseModel
import Store
import Support
import Testing
import Wire

/// A restriction and the letter that tells of it: nothing holds before that can have reached the citizen.
@Suite struct RestrictionLetterTests {
    private func approved(_ desk: Desk) throws -> (CaseID, RestrictionID) {
        let id = try desk.ask(.complaint()).case
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Elleve opkald på en formiddag.", lastSeen: "2026-11-20",
            milderMeans: "Faste ringetider.", ways: [.phone], scope: "Opkald tages tirsdag.", lastDay: "2027-02-23",
            wayBack: "Hold aftalen i tre måneder.")
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let restriction = try #require(try desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first)
            .restriction
        try desk.ask(JudgeRestriction(restriction: restriction, isApproved: true, reason: "Sagligt."), as: .jens)
        _ = desk.said()
        return (id, restriction)
    }

    private func laid(
        _ letter: LetterID, by channel: LetterChannel = .paper, _ restriction: RestrictionID, in id: CaseID,
        _ desk: Desk
    ) throws {
        try desk.hear(
            LetterSent(
                case: id, letter: letter, kind: .contactRestriction, note: nil, version: nil, digest: "0",
                restriction: restriction, channel: channel), .notifier, id)
    }

    private func fate(
        _ fate: LetterFate, of letter: LetterID, _ restriction: RestrictionID?, in id: CaseID, _ desk: Desk,
        arrives: Timestamp? = nil
    ) throws {
        try desk.hear(
            LetterFateKnown(
                case: id, letter: letter, kind: .contactRestriction, note: nil, version: nil, fate: fate,
                restriction: restriction, arrives: arrives), .notifier, id)
    }

    private func row(_ id: CaseID, _ desk: Desk) throws -> RestrictionRow {
        try #require(try desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first)
    }

    @Test(
        "R-093 a letter that lies to be printed has told nobody: it holds when somebody has said that it is posted",
        arguments: [LetterChannel.paper, .digitalPost])
    func posted(by channel: LetterChannel) throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", by: channel, restriction, in: id, desk)
        #expect(try row(id, desk).state == .approved && row(id, desk).toldAt == nil)
        #expect(try row(id, desk).letter == RestrictionLetter(letter: "L-1", channel: channel, laidAt: .tuesdayMorning))
        #expect(try desk.ask(ShowCase(case: id)).restrictions?.map(\.onItsWay) == [channel])
        #expect(try desk.said(RestrictionChanged.self).isEmpty)
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.map(\.kind) == [.restrictionToTell])
        try desk.wait(until: "2026-11-27T10:00+01:00")
        #expect(try row(id, desk).state == .approved)
        try desk.restart()
        try fate(.handedOver, of: "L-1", restriction, in: id, desk)
        let told = try row(id, desk)
        #expect(told.state == .inEffect && told.toldAt == "2026-11-27T10:00+01:00" && told.letter == nil)
        #expect(try desk.said(RestrictionChanged.self).map(\.state) == [.inEffect])
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.isEmpty)
    }

    @Test("R-093 a letter on paper is in the post: it holds from when that can have arrived, by the clock alone")
    func inThePost() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", restriction, in: id, desk)
        let arrives: Timestamp = "2026-12-01T16:00+01:00"
        try fate(.handedOver, of: "L-1", restriction, in: id, desk, arrives: arrives)
        #expect(try row(id, desk).state == .approved && row(id, desk).letter?.arrives == arrives)
        #expect(try desk.ask(ShowCase(case: id)).restrictions?.map(\.holdsFrom) == [arrives])
        #expect(try desk.said(RestrictionChanged.self).isEmpty)
        try desk.restart()
        try desk.wait(until: arrives)
        #expect(try row(id, desk).state == .inEffect && row(id, desk).letter == nil)
        #expect(try #require(row(id, desk).toldAt) >= arrives)
        #expect(try desk.said(RestrictionChanged.self).map(\.state) == [.inEffect])
        // What held by it is told of no more once it came back all the same.
        try fate(.returned, of: "L-1", restriction, in: id, desk)
        #expect(try row(id, desk).state == .approved)
    }

    @Test("R-093 back before its time in the post is over, it never begins; nor does the clock begin it")
    func backInTime() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", restriction, in: id, desk)
        try fate(.handedOver, of: "L-1", restriction, in: id, desk, arrives: "2026-12-01T16:00+01:00")
        try fate(.returned, of: "L-1", restriction, in: id, desk)
        try desk.wait(until: "2026-12-02T09:00+01:00")
        #expect(try row(id, desk).state == .approved && row(id, desk).letter == nil)
        // Somebody has seen that it is there: it holds at once, whatever its time.
        try laid("L-2", restriction, in: id, desk)
        try fate(.handedOver, of: "L-2", restriction, in: id, desk, arrives: "2026-12-09T16:00+01:00")
        try fate(.arrived, of: "L-2", restriction, in: id, desk)
        #expect(try row(id, desk).state == .inEffect)
    }

    @Test("R-093 an earlier copy that comes back takes nothing from the one that is in the post")
    func earlierCopyBack() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", restriction, in: id, desk)
        try laid("L-2", restriction, in: id, desk)
        let arrives: Timestamp = "2026-12-01T16:00+01:00"
        try fate(.handedOver, of: "L-2", restriction, in: id, desk, arrives: arrives)
        try fate(.returned, of: "L-1", restriction, in: id, desk)
        try desk.wait(until: arrives)
        #expect(try row(id, desk).state == .inEffect)
    }

    @Test("R-093 stopped before it is posted, it has told nobody; the copy in its place does")
    func stopped() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", restriction, in: id, desk)
        try fate(.returned, of: "L-1", restriction, in: id, desk)
        #expect(try row(id, desk).state == .approved && row(id, desk).letter == nil)
        let waiting = try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.map(\.kind)
        #expect(waiting.contains(.restrictionToTell))
        try laid("L-2", restriction, in: id, desk)
        try fate(.replaced, of: "L-1", restriction, in: id, desk)
        #expect(try row(id, desk).letter?.letter == "L-2")
        try fate(.handedOver, of: "L-2", restriction, in: id, desk)
        #expect(try row(id, desk).state == .inEffect)
    }

    @Test("R-093 it came to hold by a letter that then came back: it does not hold, until it is told again")
    func cameBack() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", restriction, in: id, desk)
        try fate(.handedOver, of: "L-1", restriction, in: id, desk)
        _ = desk.said()
        try fate(.returned, of: "L-1", restriction, in: id, desk)
        let untold = try row(id, desk)
        #expect(untold.state == .approved && untold.toldAt == nil && untold.judged?.reason == "Sagligt.")
        #expect(try desk.said(RestrictionChanged.self).map(\.state) == [.approved])
        #expect(try desk.ask(ShowCase(case: id)).history.map(\.what).contains("restriction-untold"))
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.map(\.kind).contains(.restrictionToTell))
        // It lay with the neighbour, and is with the citizen after all.
        try fate(.arrived, of: "L-1", restriction, in: id, desk)
        #expect(try row(id, desk).state == .inEffect)
    }

    @Test("R-093 told by another way than the letter that came back, it goes on holding")
    func toldOtherwise() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", restriction, in: id, desk)
        try desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
        try fate(.returned, of: "L-1", restriction, in: id, desk)
        #expect(try row(id, desk).state == .inEffect)
    }

    @Test("R-093 what an older release told of holds as it did, and no more once its letter comes back")
    func older() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try desk.hear(
            LetterSent(
                case: id, letter: "L-1", kind: .contactRestriction, note: nil, version: nil, digest: "0"), .notifier, id
        )
        #expect(try row(id, desk).state == .inEffect)
        try fate(.returned, of: "L-9", nil, in: id, desk)
        #expect(try row(id, desk).state == .inEffect, "another letter says nothing of it")
        try fate(.returned, of: "L-1", nil, in: id, desk)
        #expect(try row(id, desk).state == .approved)
        #expect(try row(id, desk).restriction == restriction)
    }

    @Test("R-093 given up while its letter is on its way, the citizen is told that contact is as before")
    func givenUp() throws {
        let desk = try Desk()
        let (id, restriction) = try approved(desk)
        try laid("L-1", restriction, in: id, desk)
        try desk.ask(LiftRestriction(restriction: restriction, reason: "Vi har talt sammen."), as: .lone)
        #expect(try desk.said(RestrictionChanged.self).map(\.isLifted) == [true])
        let words = try desk.ask(ReadRestriction(restriction: restriction), from: .notifier)
        #expect(words.liftedAfter == .tuesdayMorning && words.holds == false)
        // Posted all the same, it begins nothing.
        try fate(.handedOver, of: "L-1", restriction, in: id, desk)
        #expect(try row(id, desk).state == .ended)
    }
}
