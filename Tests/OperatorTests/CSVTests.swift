import OperatorCore
import Testing

@Suite struct `A table as spreadsheets save it` {
    private func read(_ text: String) throws -> CSV { try CSV(Array(text.utf8)) }

    @Test func `commas and semicolons, either line ending, a byte order mark, empty lines`() throws {
        for text in ["a,b\n1,æ\n2,ø\n", "a;b\r\n1;æ\r\n\r\n2;ø", "\u{FEFF}A; b \n1;æ\n2;ø\n"] {
            let table = try read(text)
            #expect(table.header == ["a", "b"])
            #expect(table.records.map(\.fields) == [["1", "æ"], ["2", "ø"]])
        }
    }

    @Test func `quotes hold separators, quotes and line ends, and lines are still counted`() throws {
        let table = try read("a,b\n\"1,\"\"x\"\"\",\"to\nlinjer\"\n3,4\n")
        #expect(table.records[0].fields == ["1,\"x\"", "to\nlinjer"])
        #expect(table.records[0].line == 2)
        #expect(table.records[1].line == 4)
    }

    @Test(arguments: [
        ("a,b\n\"1,2\n3,4\n", CSV.Fault.openQuote(line: 2)),
        ("a,b\n\"1\"x,2\n", CSV.Fault.textAfterQuote(line: 2)),
        ("a,b\n1,2\nx\"y,2\n", CSV.Fault.quoteInField(line: 3)),
        ("", CSV.Fault.empty), ("\n\n", CSV.Fault.empty),
    ])
    func `a broken file is an error with its line, never half a table`(text: String, fault: CSV.Fault) {
        #expect(throws: fault) { try read(text) }
    }

    @Test func `a file in another encoding is an error that says what to do`() {
        #expect(throws: CSV.Fault.notUTF8) { try CSV(Array("navn\nS".utf8) + [0xF8] + Array("ren\n".utf8)) }
    }
}

@Suite struct `A table in the terminal` {
    @Test func `has columns as wide as what they hold, counted in letters`() {
        var table = Table(["Sag", "Borger"])
        table.add(["K-1", "Åse Ærø"])
        table.add(["K-22222", "Bo"])
        #expect(table.text == "Sag      Borger\nK-1      Åse Ærø\nK-22222  Bo\n")
    }

    @Test func `keeps a row on its line, whatever a cell holds`() {
        var table = Table(["a"])
        table.add(["x\ny\u{1B}[31mz"])
        #expect(table.text == "a\nx y [31mz\n")
    }
}
