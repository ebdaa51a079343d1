import CaseModel
import Foundation
import NotifierShell
import Support
import Testing
import Wording

/// A letter's page as the eye sees it from across the table: one character for two millimetres of paper, darker for more
/// ink. Reviewed like code; it shows where the address stands and what a page holds, not the letters' shapes.
private struct Picture {
    private static let inks = Array(" .:-=+*#%@")
    let rows: [String]

    /// - Parameter page: counted from 1.
    init(_ pdf: [UInt8], page: Int) throws {
        let folder = TemporaryFolder()
        try Data(pdf).write(to: URL(fileURLWithPath: folder.file("letter.pdf")))
        _ = try Tool.output(
            "pdftoppm",
            [
                "-r", "12", "-gray", "-f", "\(page)", "-l", "\(page)", "-singlefile", folder.file("letter.pdf"),
                folder.file("page"),
            ])
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("page.pgm"))))
        // P5, width, height, 255: each followed by one white space, then a byte a point.
        var place = 0
        var head: [Int] = []
        for _ in 0..<4 {
            let word = bytes[place...].prefix { $0 > 32 }
            head.append(Int(String(decoding: word, as: UTF8.self)) ?? 0)
            place += word.count + 1
        }
        let (width, points) = (head[1], Array(bytes[place...]))
        try #require(width > 0 && points.count == width * head[2])
        rows = stride(from: 0, to: points.count, by: width).map { start in
            String(points[start..<(start + width)].map { Self.inks[(255 - Int($0)) * 9 / 255] })
        }
    }

    var text: String { rows.joined(separator: "\n") + "\n" }

    /// How many characters differ by more than one shade; fonts of another release may shift the ink a little.
    static func difference(_ one: String, _ other: String) -> Int {
        let (first, second) = (Array(one), Array(other))
        guard first.count == second.count else { return .max }
        return zip(first, second).count { pair in
            guard let left = inks.firstIndex(of: pair.0), let right = inks.firstIndex(of: pair.1) else {
                return pair.0 != pair.1
            }
            return abs(left - right) > 1
        }
    }
}

/// One page of a letter, for the table of tests.
struct PictureCase: Sendable, CustomTestStringConvertible {
    let name: String
    let letter: LetterText
    let page: Int

    static let all = (LetterTemplates.all + LetterTemplates.other + LetterTemplates.hard).flatMap { filled in
        filled.pages.map { PictureCase(name: "\(filled.name)-page-\($0)", letter: filled.letter, page: $0) }
    }

    var testDescription: String { name }
}

@Suite("Letters, as they look")
struct LetterPictureTests {
    @Test(
        "a page looks as it was approved: the address in its window, everything within the margins",
        arguments: PictureCase.all)
    func page(page: PictureCase) throws {
        let picture = try Picture(LetterSetter.pdf(page.letter), page: page.page)
        let approved = try Golden.text("pictures/\(page.name).txt", produced: picture.text)
        #expect(Picture.difference(picture.text, approved) <= 40, "\(page.name)\n\(picture.text)")
        // 12 points an inch: nothing nearer the paper's edge than 15 mm, where a printer may not reach.
        for row in picture.rows {
            #expect(row.prefix(7).allSatisfy { $0 == " " } && row.suffix(7).allSatisfy { $0 == " " })
        }
    }

    @Test func `every template that is in the words has its pictures, and no other`() throws {
        let wording = Executables.root + "/Shared/Wording"
        let written = try FileManager.default.subpathsOfDirectory(atPath: wording).filter { $0.hasSuffix(".swift") }
            .flatMap { file in
                try String(contentsOfFile: "\(wording)/\(file)", encoding: .utf8)
                    .matches(of: /let \w+Template = "([^"]+)"/).map { String($0.1) }
            }
        #expect(!written.isEmpty)
        #expect(LetterTemplates.all.map(\.template).sorted() == written.sorted())
        let pictures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Golden/pictures")
        let kept = try FileManager.default.contentsOfDirectory(atPath: pictures.path)
        #expect(kept.sorted() == PictureCase.all.map { "\($0.name).txt" }.sorted())
    }

    @Test("R-014 the citizen's address shows in the window of the envelope, and nothing else does")
    func window() throws {
        let picture = try Picture(LetterSetter.pdf(LetterTemplates.all[0].letter), page: 1)
        // 50 to 85 mm down, 22 to 107 mm in: rows 24 to 40, columns 10 to 50.
        let inWindow = picture.rows[24..<40].map { $0.dropFirst(10).prefix(40) }
        #expect(inWindow.contains { $0.contains { $0 != " " } })
        let beside = picture.rows[34..<40].map { $0.dropFirst(10).prefix(40) }
        #expect(beside.allSatisfy { $0.allSatisfy { $0 == " " } }, "the address has three lines")
    }
}
