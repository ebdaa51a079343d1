import CaseModel
import DeskAnswers
import DeskCore
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// Who has seen the case, in one list.
extension CaseFileTests {
    @Test func `who has seen the case stands in one list, the newest first, with names and in words`() throws {
        let cases = LookLog(
            looks: [
                Look(at: monday, by: "P-lone", what: "looks"), Look(at: monday, by: "P-lone", what: "show"),
                Look(at: monday.adding(hours: -3), by: "P-404", what: "never-heard-of"),
            ], leftOut: 7)
        let letters = LookLog(looks: [Look(at: monday.adding(hours: -1), by: nil, what: "recipient")], leftOut: 0)
        let page = LooksPage(
            frame: frame, id: "K-1", cases: .heard(cases), calls: .silent, letters: .heard(letters), staff: .north,
            now: monday)
        try expect(page.html, "case-log.html")
        let none = LooksPage(
            frame: frame, id: "K-1", cases: .silent, calls: .silent, letters: .silent, staff: .north, now: monday)
        #expect(none.html.text.components(separatedBy: "class=\"silent\"").count == 4)
    }

    @Test func `every code that an owner's audit can hold about a case has words in its log`() throws {
        let services = ["Intake", "Callback", "Notifier"]
        var codes: Set<String> = []
        for service in services {
            let folder = Executables.root + "/Services/\(service)/Shell"
            for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
                let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
                let patterns = [
                    /audit\(\s*"([a-z.-]+)", by: [^\n]*\n?\s*about: [^\n]*(?:case|id|known)/,
                    /for: viewer, to: "([a-z.-]+)"/, /by: viewer, to: "([a-z.-]+)"/,
                    /(?:seen|rung)\([^\n]*by: viewer, "([a-z.-]+)"/,
                ]
                for pattern in patterns { codes.formUnion(text.matches(of: pattern).map { String($0.1) }) }
            }
        }
        #expect(codes.isSuperset(of: ["show", "decide-step", "calls.show", "note.file", "looks", "letters.listed"]))
        let unknown = Wording.Desk.look("never-heard-of")
        for code in codes.subtracting(["denied", "search", "list"]) {
            #expect(Wording.Desk.look(code) != unknown, "\(code)")
        }
    }
}
