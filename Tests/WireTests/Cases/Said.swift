import CaseModel
import Testing
import Wire

/// One event of a type, as it has been written once and must be read for as long as there are logs.
struct Said: CustomTestStringConvertible, Sendable {
    /// The golden file's name, without `.json`: the type, and what is special about this one.
    let name: String
    let event: CloudEvent
    /// Whether an event says what this one says.
    let isSaid: @Sendable (CloudEvent) throws -> Bool

    var testDescription: String { name }

    init<Body: BusEvent>(_ body: Body, about subject: Subject, sparse: Bool = false, special: String? = nil) {
        let type = Body.type.rawValue
        name = sparse ? type + ".sparse" : special.map { type + "." + $0 } ?? type
        let source = ServiceName(rawValue: String(type.split(separator: ".")[2]))
        // Whatever a caseworker did has no cause; a sparse event stands for those.
        let cause = sparse ? nil : EventID(epoch: "1A2B3C4D5E6F7G8H", number: 41)
        do {
            event = try CloudEvent(
                id: EventID(epoch: "7ZK3Q8M2RTV5WX9A", number: 7), source: source, subject: subject,
                time: "2026-11-23T09:12:00.250Z", cause: cause, body: body)
        } catch { preconditionFailure("\(type): \(error)") }
        isSaid = { try $0.body(Body.self) == body }
    }

    static let all: [Said] = intake + callback + others + learning

    static let aCase: CaseID = "K-0123456789ABCDEFGHJK"
    static let subject = Subject(aCase)
    static let call: CallbackID = "C-0123456789ABCDEFGHJK"
    static let note: NoteID = "N-0123456789ABCDEFGHJK"
    static let beside = NoteBeside(
        case: "K-ZYXWVTSRQPNMKJHGFEDC", note: "N-ZYXWVTSRQPNMKJHGFEDC", copyBy: "2026-11-25T00:00:00+01:00")
    static let unit: UnitID = "U-SKOLE"
    static let hanne: PersonID = "P-HANNE"
    static let omar: PersonID = "P-OMAR"
    static let agreed = AppointedHour(
        appointment: "A-1", version: 2, form: .meeting, at: "2026-11-24T12:00:00Z")
    static let limit = Deadline(
        rule: .twoWorkingDays, profile: "kl", version: 1, due: "2026-11-25T14:00:00Z")
}
