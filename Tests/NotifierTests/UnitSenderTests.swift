import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// Each unit writes under its own name, from its own address and with its own telephone.
@Suite struct UnitSenderTests {
    private static let own: JSON = [
        "units": [
            [
                "unit": "U-demo03", "name": "Jobcenter Nord", "addressLines": ["Havnegade 7", "9998 Nordby"],
                "phone": "11 22 33 44", "phoneHours": "hver dag kl. 9–12", "page": "https://nord.eksempel.invalid/svar",
            ]
        ]
    ]

    private func copy(_ settings: JSON) throws -> (words: LetterText, paper: String) {
        let desk = try Desk(settings: settings)
        try desk.register(route: .formal)
        try desk.file()
        let row = try #require(try desk.letters().first { $0.kind == .noteCopy })
        let reply = try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague)
        return (try #require(reply.text), try ReadPDF(desk.bytes("letters", "\(row.letter).pdf")).text)
    }

    @Test("R-014 a letter bears the name, address, telephone, page and signature of the unit that has the case")
    func own() throws {
        let (words, paper) = try copy(Self.own)
        #expect(
            words.sender.lines
                == ["Eksempel Kommune", "Jobcenter Nord", "Havnegade 7", "9998 Nordby", "Telefon 11 22 33 44"])
        for line in words.sender.lines { #expect(paper.contains(line), "\(line)") }
        let text = words.words(withTyped: false)
        #expect(text.contains("Ring til Jobcenter Nord på telefon 11 22 33 44, hver dag kl. 9–12"))
        #expect(text.contains("nord.eksempel.invalid/svar") && !text.contains("127.0.0.1"))
        #expect(text.contains("Venlig hilsen\n\nJobcenter Nord\nEksempel Kommune"), "signed by the unit")
        #expect(!paper.contains("Borgerservice") && !paper.contains("99 99 99 99") && !paper.contains("Rådhuspladsen"))
    }

    @Test func `what a unit has none of its own of is the house's, and a unit that nobody has named is the house`()
        throws
    {
        let named = try copy(["units": [["unit": "U-demo03", "name": "Jobcenter Nord"]]]).words.sender
        #expect(
            named.unit == "Jobcenter Nord" && named.phone == "99 99 99 99" && named.addressLines[0] == "Rådhuspladsen 1"
        )
        let other = try copy(["units": [["unit": "U-demo06", "name": "Byg og Miljø", "phone": "55 55 55 55"]]]).words
            .sender
        #expect(other.unit == "Borgerservice" && other.phone == "99 99 99 99")
    }
}
