package import CaseModel
import Wording

/// A municipality that looks lived in: invented complaints in every state, the same for the same seed.
///
/// What is long past comes in as history; what is of today and yesterday has been registered, rung about, written down,
/// handed on, objected to, or left lying, so that every list has something to show. Of each unit and month there are so many
/// that Tal shows them: the method's complaints with their talks, and others beside them that went the ordinary way.
package struct InventedCases: Sendable {
    /// What becomes of a live case after it is registered.
    package enum Course: CaseIterable, Hashable, Sendable {
        /// Nobody has rung yet.
        case waiting
        /// Rung in vain.
        case triedInVain
        /// Talked through and solved.
        case solved
        /// Solved, and the citizen has objected to the note.
        case objected
        /// Handed on to the formal track, and acknowledged.
        case formal
        /// Handed on, and nobody has said "I have it".
        case formalUnanswered
        /// The cooperation has turned red.
        case red
        /// The cooperation is strained.
        case yellow
        /// Taken back by the citizen after it went the ordinary way.
        case withdrawn
        /// Long past: taken in as history, with what was said then.
        case remembered

        /// Those of today and yesterday.
        package static let staged = allCases.filter { $0 != .withdrawn && $0 != .remembered }

        /// Whether somebody has talked with the citizen.
        var isTalked: Bool {
            switch self {
            case .solved, .objected, .formal, .formalUnanswered: true
            case .waiting, .triedInVain, .red, .yellow, .withdrawn, .remembered: false
            }
        }
    }

    /// A live case with what becomes of it.
    package struct Live: Sendable {
        package let registration: RegisterCase
        package let course: Course
        /// Who acts, by sign-in name: who registers and rings, and who leads.
        package let caseworker: String
        package let leader: String
        /// When somebody talked with the citizen; absent where that is now, or never.
        package var spokenAt: Timestamp?
    }

    private typealias Place = (
        unit: UnitID, leader: String, callers: [(String, PersonID)], matters: [Invented.Matter]
    )

    /// The units that complaints reach, with those who work there; as in Directory's invented municipality.
    private static let units: [Place] = [
        (
            "U-demo03", "lone", [("mette", "P-demo07"), ("ahmed", "P-demo08"), ("kirsten", "P-demo09")],
            Invented.benefits
        ),
        (
            "U-demo04", "torben", [("peter", "P-demo12"), ("aase", "P-demo13"), ("fatima", "P-demo14")],
            Invented.benefits
        ),
        (
            "U-demo05", "susanne", [("ida", "P-demo16"), ("ole", "P-demo17"), ("sofie", "P-demo18")],
            Invented.counter
        ),
        (
            "U-demo06", "erik", [("gitte", "P-demo20"), ("per", "P-demo21"), ("anna", "P-demo22")],
            Invented.building
        ),
    ]

    private var chance: SeededNumbers
    private let now: Timestamp

    package init(seed: UInt64, now: Timestamp) {
        chance = SeededNumbers(seed: seed)
        self.now = now
    }

    /// Complaints about a decision of the four months before this one, taken in as history: they went the ordinary way.
    package mutating func history(_ count: Int) -> [RegisterCase] {
        past(count, about: .substantive).map(\.registration)
    }

    /// Complaints of the same months that were talked through: most the same day, some the day after.
    package mutating func remembered(_ count: Int) -> [Live] {
        past(count, about: .procedural).map { one in
            var one = one
            one.spokenAt = one.registration.received?.adding(hours: Int64(1 + chance.below(Self.mostHours)))
            return one
        }
    }

    /// Of each of the four months before this one, each unit's in turn.
    private mutating func past(_ count: Int, about kind: PointKind) -> [Live] {
        let today = Copenhagen.day(at: now)
        let months = Array(sequence(first: Self.monthBefore(today), next: Self.monthBefore).prefix(4))
        return (0..<count).map { number in
            let day = months[number / Self.units.count % months.count].adding(days: chance.below(28))
            let place = Self.units[number % Self.units.count]
            let caller = chance.pick(place.callers)
            return Live(
                registration: registration(
                    at: place, by: caller,
                    received: Copenhagen.moment(day).adding(hours: Int64(8 + chance.below(7))), about: kind,
                    isHistory: true),
                course: .remembered, caseworker: caller.0, leader: place.leader)
        }
    }

    /// Complaints about a decision that came weeks ago and end today: how long the ordinary way takes, in every unit.
    ///
    /// As many on one day as figures need to be shown.
    package mutating func beside() -> [Live] {
        Self.units.flatMap { place in
            [21, 42].flatMap { days in
                (0..<Self.enough).map { number in
                    let caller = place.callers[number % place.callers.count]
                    let day = Copenhagen.day(at: now).adding(days: -days)
                    return live(
                        .withdrawn, at: place, by: caller,
                        received: Copenhagen.moment(day).adding(hours: Int64(8 + number)), about: .substantive,
                        isHistory: false)
                }
            }
        }
    }

    /// Talks of today in every unit, enough of those that ended it and of those that went on to be shown.
    package mutating func talked() -> [Live] {
        Self.units.flatMap { place in
            (0..<Self.enough * 2).map { number in
                let caller = place.callers[number % place.callers.count]
                let minutes = Int64(chance.below(Self.inTime) + 5)
                return live(
                    number % 2 == 0 ? .solved : .formal, at: place, by: caller,
                    received: now.adding(seconds: -minutes * 60))
            }
        }
    }

    /// The first of the month before.
    private static func monthBefore(_ day: CivilDay) -> CivilDay {
        let last = day.adding(days: -day.day)
        return last.adding(days: 1 - last.day)
    }

    /// One more than the least that is shown.
    private static let enough = 6
    /// Somebody talked with the citizen within so many hours, once.
    private static let mostHours = 30
    /// Whoever is rung within so many minutes is rung in time by every rule.
    private static let inTime = 20 * 60

    /// Complaints of the last day and a half, each with what becomes of it. Every course comes up in turn, for one unit
    /// after the other and one of its callers after the other, so that whoever signs in finds something of each.
    package mutating func live(_ count: Int) -> [Live] {
        (0..<count).map { number in
            let course = Course.staged[number % Course.staged.count]
            let minutes = Int64(chance.below(course.isTalked ? Self.inTime : 36 * 60) + 5)
            let round = number / Course.staged.count
            let place = Self.units[round % Self.units.count]
            let caller = place.callers[round / Self.units.count % place.callers.count]
            return live(course, at: place, by: caller, received: now.adding(seconds: -minutes * 60))
        }
    }

    private mutating func live(
        _ course: Course, at place: Place, by caller: (String, PersonID), received: Timestamp,
        about kind: PointKind = .procedural, isHistory: Bool? = nil
    ) -> Live {
        Live(
            registration: registration(at: place, by: caller, received: received, about: kind, isHistory: isHistory),
            course: course, caseworker: caller.0, leader: place.leader)
    }

    /// How it came: at night nobody answers a telephone.
    private mutating func channel(at received: Timestamp) -> Channel {
        let isOpen = (try? OfficeCalendar(.kl).isOpen(at: received)) ?? false
        return chance.pick(isOpen ? [.phone, .phone, .inPerson, .letter, .email] : [.email, .digitalPost])
    }

    private mutating func registration(
        at place: Place, by caller: (String, PersonID), received: Timestamp, about kind: PointKind = .procedural,
        isHistory: Bool?
    ) -> RegisterCase {
        let matter = chance.pick(place.matters)
        let name = "\(chance.pick(Invented.givenNames)) \(chance.pick(Invented.familyNames)) \(Invented.mark)"
        let citizen = Citizen(
            name: name, phone: "00 00 \(10 + chance.below(90)) \(10 + chance.below(90))",
            // Nobody writes to people of long ago.
            addressLines: isHistory == true
                ? []
                : ["\(chance.pick(Invented.streets)) \(1 + chance.below(98))", chance.pick(Invented.towns)],
            isVerified: true)
        return RegisterCase(
            received: received, channel: channel(at: received),
            kind: chance.pick([.complaint, .complaint, .grievance]), unit: place.unit, citizen: citizen,
            points: [ComplaintPoint(kind: kind, text: matter.point)], summary: matter.summary,
            assigned: isHistory == true ? nil : caller.1, isHistory: isHistory)
    }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededNumbers: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// From 0 up to and without `bound`.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
