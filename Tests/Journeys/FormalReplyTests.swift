import CaseModel
import Runtime
import Support
import Testing
import Wire
import Wording

/// The written answer, from the complaint to the letter on its way: six processes, as those who work there see them.
@Suite struct `A written answer` {
    @Test("R-015 R-079 R-121 what two have assured leaves as a letter with its guidance, and the case closes with it")
    func leaves() throws {
        let town = try Town(speed: 60)
        let id = try town.ask(
            RegisterCase(
                channel: .letter, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(name: "Åse Ærtebjerg", addressLines: ["Ålevej 5", "8000 Aarhus C"], isVerified: true),
                points: [ComplaintPoint(kind: .substantive, text: "Afslaget er forkert")], summary: "Afslag",
                wish: .formal), as: "mette"
        ).case
        let handover = try #require(try town.ask(ShowFormal(case: id), as: "lone").handovers.first)
        _ = try town.ask(AcknowledgeHandover(handover: handover.handover), as: "lone")
        _ = try town.ask(RecordExamination(case: id, findings: "Loven er fulgt."), as: "lone")
        let guidance = AppealGuidance(
            decision: "Afslaget af 3. november", canBeAppealed: true, appealTo: "Ankestyrelsen",
            how: "Skriv til kommunen, som ser på den igen.", lastDay: "2099-12-22")
        _ = try town.ask(
            GroundReply(case: id, stance: .disagreed, remedy: nil, guidance: [guidance]), as: "lone")
        _ = try town.ask(
            DraftReply(
                case: id, text: "Vi har set på afslaget igen.",
                assurance: .init(head: "P-demo02", director: "P-demo01")), as: "lone")
        #expect(try town.refusal(of: SendReply(case: id, version: 1), as: "lone") == "intake.reply_not_assured")
        for assurer in ["henrik", "birgitte"] {
            _ = try town.ask(AssureReply(case: id, version: 1, isApproved: true), as: assurer)
        }
        // Asked for twice, it leaves once.
        for _ in 1...2 { _ = try town.ask(SendReply(case: id, version: 1), as: "lone") }
        // It lies to be printed: the citizen has no answer before somebody has posted it.
        try Fact.wait(for: "the letter to lie ready") {
            try town.ask(ShowFormal(case: id), as: "lone").letter == .ready
        }
        #expect(try !town.ask(ShowCase(case: id), as: "lone").row.isClosed)
        let pile = try town.ask(ListPrintQueue(), as: "karen").sheets.map(\.letter)
        _ = try town.ask(MarkPrinted(letters: pile), as: "karen")
        try Fact.wait(for: "the case to close") { try town.ask(ShowCase(case: id), as: "lone").row.isClosed }
        let letters = try town.ask(ListLetters(case: id), as: "lone").letters.filter { $0.kind == .formalReply }
        #expect(letters.count == 1)
        let letter = try #require(letters.first?.letter)
        let text = try #require(try town.ask(ReadLetter(case: id, letter: letter), as: "lone").plain)
        for words in [
            "Vi ser anderledes på det, end du gør.", "Vi har set på afslaget igen.", "Du kan klage til Ankestyrelsen.",
            "Åse Ærtebjerg",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(try town.ask(ShowFormal(case: id), as: "lone").stage == .sent)
        _ = try town.stop()
    }
}
