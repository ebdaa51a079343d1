package import CaseModel
import Wording

/// A municipality that looks lived in: invented complaints in every state, the same for the same seed.
///
/// What is long past comes in as history; what is of today and yesterday has been registered, rung about, written down,
/// handed on, objected to, or left lying, so that every list has something to show.
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
    }

    /// A live case with what becomes of it.
    package struct Live: Sendable {
        package let registration: RegisterCase
        package let course: Course
        /// Who acts, by sign-in name: who registers and rings, and who leads.
        package let caseworker: String
        package let leader: String
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

    /// Complaints of the past months, taken in as history.
    package mutating func history(_ count: Int) -> [RegisterCase] {
        (0..<count).map { _ in
            let hours = Int64(chance.below(24 * 120) + 24 * 5)
            let place = chance.pick(Self.units)
            let caller = chance.pick(place.callers)
            return registration(at: place, by: caller, received: now.adding(hours: -hours), isHistory: true)
        }
    }

    /// Complaints of the last day and a half, each with what becomes of it. Every course comes up in turn, for one unit
    /// after the other and one of its callers after the other, so that whoever signs in finds something of each.
    package mutating func live(_ count: Int) -> [Live] {
        (0..<count).map { number in
            let minutes = Int64(chance.below(36 * 60) + 5)
            let round = number / Course.allCases.count
            let place = Self.units[round % Self.units.count]
            let caller = place.callers[round / Self.units.count % place.callers.count]
            return Live(
                registration: registration(
                    at: place, by: caller, received: now.adding(seconds: -minutes * 60), isHistory: nil),
                course: Course.allCases[number % Course.allCases.count], caseworker: caller.0, leader: place.leader)
        }
    }

    /// How it came: at night nobody answers a telephone.
    private mutating func channel(at received: Timestamp) -> Channel {
        let isOpen = (try? OfficeCalendar(.kl).isOpen(at: received)) ?? false
        return chance.pick(isOpen ? [.phone, .phone, .inPerson, .letter, .email] : [.email, .digitalPost])
    }

    private mutating func registration(
        at place: Place, by caller: (String, PersonID), received: Timestamp, isHistory: Bool?
    ) -> RegisterCase {
        let matter = chance.pick(place.matters)
        let name = "\(chance.pick(Invented.givenNames)) \(chance.pick(Invented.familyNames)) \(Invented.mark)"
        let citizen = Citizen(
            name: name, phone: "00 00 \(10 + chance.below(90)) \(10 + chance.below(90))",
            addressLines: [
                "\(chance.pick(Invented.streets)) \(1 + chance.below(98))", chance.pick(Invented.towns),
            ],
            isVerified: true)
        return RegisterCase(
            received: received, channel: channel(at: received),
            kind: chance.pick([.complaint, .complaint, .grievance]), unit: place.unit, citizen: citizen,
            points: [ComplaintPoint(kind: .procedural, text: matter.point)], summary: matter.summary,
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
