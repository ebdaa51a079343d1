import CaseModel
import DeskCore
import Foundation
import OperatorCore
import Support
import Testing

/// Tal as a file, read back as a Danish spreadsheet reads it.
@Suite struct `Tal as a file for a spreadsheet` {
    private static let none = Spread(count: .number(0), meanMinutes: nil, medianMinutes: nil, buckets: [])
    private static let few = Spread(count: .few, meanMinutes: nil, medianMinutes: nil, buckets: [])
    private static let some = Spread(
        count: .number(20), meanMinutes: 24_480, medianMinutes: 1_500,
        buckets: [.init(underDays: 3, count: .number(15)), .init(underDays: nil, count: .hidden)])

    private func figures(_ spread: Spread, year: CivilDay = "2026-01-01", isExample: Bool = false) -> Figures {
        let track = TrackFigures(received: .number(20), closed: .number(20), open: .number(0), handling: spread)
        return Figures(
            from: year, to: year.adding(days: 180), isExample: isExample, received: .number(40), method: track,
            others: track, excluded: [ExcludedFigure(ground: .wish, count: .number(20))],
            calls: CallFigures(
                inTime: .number(15), late: .number(5), none: .number(0), elapsed: spread, within24Hours: .hidden),
            talks: TalkFigures(closedAfterTalk: .number(15), wentFormal: .number(5), neither: .number(0)),
            objections: ObjectionFigures(cases: .few, answered: .hidden, unanswered: .hidden, reopened: .number(0)),
            copies: spread, repeats: .number(0),
            experience: [ExperienceFigure(question: .respect, yes: .hidden, partly: .number(0), no: .hidden)])
    }

    private func read(_ figures: Figures, against: Figures? = nil) throws -> CSV {
        try CSV(FiguresTable.csv(figures, against: against))
    }

    @Test("R-160 it opens with the mark of UTF-8, its columns lie apart by semicolons, and Danish letters are whole")
    func shape() throws {
        let bytes = FiguresTable.csv(figures(Self.some), against: nil)
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let table = try CSV(bytes)
        #expect(table.header == ["", "mål", "2026-01-01 – 2026-06-30", "måleenhed"])
        #expect(table.records.allSatisfy { $0.fields.count == 4 })
        #expect(table.records.contains { $0.fields == ["Overblik", "Åbnet igen", "0", ""] })
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "\r\n").count == table.records.count + 2)
    }

    @Test("R-160 a number stands alone in its cell with a decimal comma, and what it is counted in beside it")
    func numbers() throws {
        let rows = try read(figures(Self.some)).records.map(\.fields)
        #expect(rows.contains { $0.suffix(3) == ["Metoden: gennemsnit", "17,0", "dage"] })
        #expect(rows.contains { $0.suffix(3) == ["Tid til første samtale, median", "25,0", "timer"] })
        for row in rows where row[2] != "få" && row[2] != "skjult" {
            #expect(row[2].allSatisfy { $0.isNumber || $0 == "," }, "\(row) cannot be reckoned with")
        }
    }

    @Test("R-146 what is hidden on the page is hidden in the file, also what has no mean because it is too little")
    func small() throws {
        let rows = try read(figures(Self.few)).records.map(\.fields)
        #expect(rows.contains { $0[1] == "Borgeren gjorde indsigelse" && $0[2] == "få" })
        #expect(rows.contains { $0[1] == "Metoden: median" && $0[2] == "få" })
        let none = try read(figures(Self.none)).records.map(\.fields)
        #expect(none.contains { $0[1] == "Metoden: median" && $0[2] == "–" }, "of nothing there is no median")
        for row in rows {
            if let number = Int(row[2]) { #expect(number == 0 || number >= 5, "\(row) tells of few") }
        }
    }

    @Test("R-161 another period stands beside, line by line; a ground that it lacks is nought there")
    func beside() throws {
        let before = Figures(
            from: "2025-01-01", to: "2025-06-30", isExample: false, received: .number(0),
            method: TrackFigures(received: .number(0), closed: .number(0), open: .number(0), handling: Self.none),
            others: TrackFigures(received: .number(0), closed: .number(0), open: .number(0), handling: Self.none),
            excluded: [],
            calls: CallFigures(
                inTime: .number(0), late: .number(0), none: .number(0), elapsed: Self.none, within24Hours: .number(0)),
            talks: TalkFigures(closedAfterTalk: .number(0), wentFormal: .number(0), neither: .number(0)),
            objections: ObjectionFigures(
                cases: .number(0), answered: .number(0), unanswered: .number(0), reopened: .number(0)),
            copies: Self.none, repeats: .number(0), experience: [])
        let table = try read(figures(Self.some), against: before)
        #expect(table.header.suffix(3) == ["2026-01-01 – 2026-06-30", "2025-01-01 – 2025-06-30", "måleenhed"])
        #expect(table.records.allSatisfy { $0.fields.count == 5 })
        #expect(table.records.map(\.fields).contains { $0[0] == "Gik den almindelige vej" && $0[3] == "0" })
        let other = try read(before, against: figures(Self.some))
        let lines = other.records.map(\.fields).filter { $0[0] == "Gik den almindelige vej" }
        #expect(lines.map { [$0[2], $0[3]] } == [["0", "20"]], "and one that only the other has is nought here")
    }

    @Test("R-157 the example says in its first line that it is one")
    func example() throws {
        let text = String(decoding: FiguresTable.csv(figures(Self.some, isExample: true), against: nil), as: UTF8.self)
        #expect(text.dropFirst().hasPrefix("\"Eksempel."))
    }
}
