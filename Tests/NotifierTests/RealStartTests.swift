import CaseModel
import NotifierShell
import Runtime
import Testing
import Wire

/// Nothing leaves the house for the municipality that everything is tried out with.
@Suite struct RealStartTests {
    private func code(_ settings: JSON) throws -> String? {
        let merged = try Configuration.merge(settings, over: NotifierService.defaults, at: "test")
        do {
            try NotifierService.checkReal(merged)
            return nil
        } catch let fault as ConfigurationFault { return "\(fault.code): \(fault.description)" }
    }

    @Test func `a real start names what is still invented, and takes a municipality's own`() throws {
        let bare = try #require(try code(.object([:])))
        #expect(bare.hasPrefix("notifier.invented: municipality, cvr, office.phone, office.addressLines, mailFrom"))
        let half = try #require(try code(["municipality": "Prøve Kommune", "cvr": "87654321"]))
        #expect(half.contains("office.phone") && !half.contains("cvr"))
        #expect(
            try code([
                "municipality": "Prøve Kommune", "cvr": "87654321", "mailFrom": "genklang@proeve.invalid",
                "office": ["phone": "98 98 98 98", "addressLines": ["Prøvevej 1", "9998 Prøveby"]],
            ]) == nil)
    }
}
