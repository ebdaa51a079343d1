import CaseModel
import DeskCore
import DeskShell
import Support
import Testing
import Web

/// Who may open which page: the whole table, from the routes themselves.
struct DoorTests {
    private static let people: [(name: String, viewer: Viewer)] = Role.allCases.map { role in
        let leads: [UnitID] = [.leader, .departmentHead, .director].contains(role) ? ["U-nord"] : []
        return (role.rawValue, Viewer(person: "P-x", unit: "U-nord", roles: [role], leads: leads))
    }

    @Test func `every route and every role stand in the approved table of permissions`() throws {
        var table = ""
        for route in DeskRoutes.all {
            let allowed = Self.people.filter { route.action.door.lets($0.viewer) }.map(\.name)
            let who = allowed.count == Self.people.count ? "everybody" : allowed.joined(separator: " ")
            table += "\(route.method.rawValue) \(route.pattern) (\(route.name)): \(who)\n"
        }
        #expect(try Golden.text("permissions.txt", produced: table) == table)
    }

    @Test func `an administrator opens no page with cases, whatever else the person is`() {
        let both = Viewer(person: "P-x", unit: "U-nord", roles: [.administrator, .leader], leads: ["U-nord"])
        for route in DeskRoutes.all where route.action.door.lets(both) {
            #expect([.open, .signedIn, .administrator].contains(route.action.door), "\(route.name)")
        }
    }

    @Test func `nothing changes on GET, and what changes takes a form`() {
        for route in DeskRoutes.all {
            #expect(route.method == .get || route.method == .post)
            #expect((route.method == .post) == (route.bodyLimit > 0))
        }
    }
}
