import CaseModel
import DirectoryCore
import Testing
import Wire

/// Four thousand colleagues, listed reply by reply.
@Suite struct `The list of who works here` {
    private static func units(_ count: Int) -> [StaffUnit] {
        (0..<count).map {
            StaffUnit(unit: UnitID(unchecked: "U-town\($0)"), name: "Enhed \($0)", parent: nil, leader: nil)
        }
    }
    private static func people(_ count: Int) -> [StaffMember] {
        (0..<count).map {
            StaffMember(
                person: PersonID(unchecked: "P-town\($0)"), name: "Ærøboe Østergaard \($0)", title: "Sagsbehandler",
                unit: UnitID(unchecked: "U-town\($0 % 300)"), roles: [.caseworker], isActive: $0 % 9 != 0)
        }
    }
    private static func absences(_ count: Int) -> [Absence] {
        (0..<count).map {
            Absence(
                absence: AbsenceID(unchecked: "A-town\($0)"), person: PersonID(unchecked: "P-town\($0)"),
                from: "2026-11-23", to: "2026-11-27")
        }
    }

    @Test func `all are listed once and in their order, and no reply is longer than the bus carries`() throws {
        let pages = StaffPages(units: Self.units(700), people: Self.people(4_000), absences: Self.absences(900))
        var longest = 0
        var replies = 0
        let whole = try ListStaff.whole { question in
            let reply = pages.reply(after: question.after)
            longest = max(longest, try JSON(encoding: reply).bytes.count)
            replies += 1
            return reply
        }
        #expect(whole.units == pages.units && whole.people == pages.people && whole.absences == pages.absences)
        #expect(whole.next == nil)
        #expect(longest < 61_440 && replies < 30, "\(replies) replies, the longest of \(longest) bytes")
    }

    @Test(arguments: [0, 1, 2]) func `a small house is one reply, also an empty one`(_ count: Int) {
        let pages = StaffPages(
            units: Self.units(count), people: Self.people(count * 2), absences: Self.absences(count))
        let reply = pages.reply(after: nil)
        #expect(reply.units.count == count && reply.people.count == count * 2 && reply.next == nil)
    }

    @Test func `an item that alone is too long for the room comes by itself, so that the list goes on`() throws {
        let pages = StaffPages(units: Self.units(3), people: Self.people(2), absences: [])
        var replies = 0
        let whole = ListStaff.whole { question in
            replies += 1
            return pages.reply(after: question.after, room: 10)
        }
        #expect(whole.units.count == 3 && whole.people.count == 2 && replies == 5)
    }

    @Test func `whoever was taken off the list between two replies does not end it`() throws {
        let before = StaffPages(units: [], people: Self.people(50), absences: [])
        let first = before.reply(after: nil, room: 2_000)
        let gone = try #require(first.next?.person)
        let after = StaffPages(units: [], people: before.people.filter { $0.person != gone }, absences: [])
        let rest = ListStaff.whole { question in after.reply(after: question.after ?? first.next, room: 2_000) }
        #expect(rest.people == after.people)
    }
}
