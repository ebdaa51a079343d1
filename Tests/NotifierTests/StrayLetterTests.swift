import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Testing

/// Letters that lie in the outbox and that the file does not know, after all was put back to one moment.
@Suite struct StrayLetterTests {
    private let stray = "L-0123456789ABCDEFGHJK"

    private func lay(_ name: String, in tray: String, of desk: Desk) throws {
        let folder = "\(desk.folder.path)/outbox/\(tray)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(name.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    @Test func `what no file knows is printed and collected by nobody, is kept, and stands among what waits`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let known = try #require(try desk.letters().first).letter
        let copy = try desk.bench.saved()
        for (name, tray) in [("\(stray).pdf", "letters"), ("\(stray).xml", "digital-post"), ("note.pdf", "letters")] {
            try lay(name, in: tray, of: desk)
        }
        #expect(!desk.bench.signs().contains { $0.name == "letters_unknown" })
        try desk.bench.putBack(copy)
        #expect(desk.files("unknown") == ["\(stray).pdf", "\(stray).xml"])
        #expect(desk.files("letters") == ["\(known).pdf", "note.pdf"] && desk.files("digital-post").isEmpty)
        let sign = try #require(desk.bench.signs().first { $0.name == "letters_unknown" })
        #expect(sign.count == 2 && sign.isTrouble)
        // Once more: what lies there already is not written over.
        try lay("\(stray).pdf", in: "letters", of: desk)
        try desk.bench.restart()
        #expect(desk.files("unknown").count == 3 && desk.files("letters") == ["\(known).pdf", "note.pdf"])
    }

    @Test func `what was laid since the backup and is told of by the log stays where it lies`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let copy = try desk.bench.saved()
        try desk.file()
        let letters = desk.files("letters")
        try desk.bench.putBack(copy)
        #expect(letters.count == 2 && desk.files("letters") == letters && desk.files("unknown").isEmpty)
    }
}
