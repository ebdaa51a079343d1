import CaseModel
import Foundation
import Support
import Testing

/// Figures at the command line, from real processes, as somebody tries them who has never seen them.
@Suite(.serialized) struct `Figures at the command line` {
    private func genklang(
        _ town: Town, _ words: [String], as user: String, exit: Int32 = 0
    ) throws -> String {
        let process = try RunningProcess(
            Executables.path("genklang"), words + ["--data", town.folder.path, "--as", user],
            environment: ["XDG_STATE_HOME": town.folder.file("state"), "GENKLANG_PASSWORD": Town.password])
        #expect(try process.waitForExit() == .code(exit), "\(words): \(process.standardError)")
        return exit == 0 ? process.standardOutput : process.standardError
    }

    @Test("R-160 R-161 a period against units beside it as table, rows and JSON; what is not one's own is refused")
    func evaluated() throws {
        let town = try Town()
        for name in ["Åse", "Bo", "Cæcilie"] {
            _ = try town.ask(
                RegisterCase(
                    channel: .phone, kind: .complaint, unit: "U-demo03",
                    citizen: Citizen(name: name, phone: "12345678", addressLines: ["Ålevej 5"], isVerified: true),
                    points: [ComplaintPoint(kind: .procedural, text: "Intet svar")], summary: "Intet svar",
                    assigned: "P-demo07"), as: "mette")
        }
        try town.settle()
        let year = ["evaluate", "--from", "2026-01-01", "--to", "2026-12-31"]
        let table = try genklang(town, year + ["--unit", "U-demo03", "--against-unit", "U-demo01"], as: "rasmus")
        #expect(table.split(separator: "\n").first?.contains("2026-01-01..2026-12-31, ") == true)
        let csv = try genklang(town, year + ["--unit", "U-demo03", "--csv"], as: "lone")
        #expect(csv.hasPrefix("\u{FEFF}key;label;"))
        #expect(csv.contains(";label;\"2026-01-01..2026-12-31, ") || csv.contains(";label;2026-01-01"))
        let json = try genklang(
            town, year + ["--against", "2025-01-01:2025-12-31", "--json"], as: "rasmus")
        let read = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(read["figures"] != nil && read["against"] != nil)
        let refused = try genklang(town, year + ["--unit", "U-demo01"], as: "lone", exit: 1)
        #expect(refused.contains("learning.unit_not_yours") || refused.contains("Enheden er ikke en af dine"))
        #expect(try genklang(town, ["evaluate", "--recount"], as: "rasmus").contains("3"))
    }
}
