import CaseModel
import OperatorCore
import Wire

extension Colleagues {
    /// Five invented people in two units.
    static let invented = Colleagues(
        ListStaff.Reply(
            units: [
                StaffUnit(unit: "U-1", name: "Jobcenter Nord", parent: nil, leader: "P-3"),
                StaffUnit(unit: "U-2", name: "Byg og Miljø", parent: "U-1", leader: nil),
            ],
            people: [
                member("P-1", "Mette Rønne"), member("P-2", "Åse Nørby"), member("P-3", "Lone Ågård"),
                member("P-4", "Lone Nørby"), member("P-5", "Karl Fratrådt", isActive: false),
            ]))

    private static func member(_ person: PersonID, _ name: String, isActive: Bool = true) -> StaffMember {
        StaffMember(
            person: person, name: name, title: "Sagsbehandler", unit: "U-1", roles: [.caseworker], isActive: isActive)
    }
}

extension CSV {
    /// A table written line by line.
    static func lines(_ lines: String...) throws -> CSV {
        try CSV(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}

/// The options of a command line in which quotes hold words together.
func options(_ command: Command, _ arguments: String...) throws -> Options { try options(command, arguments) }

/// The same, with the words in a list.
func options(_ command: Command, _ arguments: [String]) throws -> Options {
    guard case .run(let invocation) = try Request(command.rawValue.split(separator: " ").map(String.init) + arguments)
    else { throw UsageFault("not a command") }
    return invocation.options
}
