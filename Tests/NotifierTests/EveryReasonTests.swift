import Foundation
import NotifierCore
import Support
import Testing
import Wording

/// Whatever stops a letter is said to the colleague who has to do something about it.
@Suite struct EveryReasonTests {
    @Test func `every reason why a letter is not sent has a sentence of its own`() throws {
        var codes =
            DropReason.allCases.map { "notifier.\($0.rawValue)" }
            + ["notifier.unreadable_answer", "notifier.overtaken", "notifier.no_nudge"]
        let folder = Executables.root + "/Services/Notifier"
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        for case let file as String in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            codes += text.matches(of: /LetterFault\(code: "([a-z._]+)"\)/).map { String($0.1) }
        }
        #expect(codes.count > 20)
        for code in Set(codes) { #expect(Wording.sentence(forRefusal: code) != Wording.unknownRefusal, "\(code)") }
    }
}
