import BusCore
import CallbackShell
import CaseModel
import DirectoryShell
import IntakeShell
import LearningShell
import NotifierShell
import Runtime
import Testing
import WellbeingShell

/// The allow list against what the services say of themselves: each is granted what it declares, and nothing else.
struct GrantTests {
    private static let declarations = [
        CallbackService.declaration, DirectoryService.declaration, IntakeService.declaration,
        LearningService.declaration, NotifierService.declaration, WellbeingService.declaration,
    ]

    @Test func `every service has its grant, and every grant its service`() {
        let declared = Self.declarations.map(\.name) + [.desk, .public, .operator]
        #expect(declared.sorted() == AllowList.services)
    }

    @Test(arguments: declarations.map(\.name))
    func `a service is granted the events it declares, and no others`(name: ServiceName) throws {
        let declaration = try #require(Self.declarations.first { $0.name == name })
        let grant = try #require(AllowList.grant(for: name))
        guard case .only(let reads) = grant.reads else {
            Issue.record("\(name) may read everything")
            return
        }
        #expect(grant.publishes.sorted() == declaration.publishes.sorted())
        #expect(reads.sorted() == declaration.reads.sorted())
    }
}
