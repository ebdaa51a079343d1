import CaseModel
import Foundation
import Runtime
import Store
import Support
import Testing
import Wording

/// The citizens' adviser takes words along, against every service as a real process.
@Suite(.serialized) struct `What the citizens' adviser takes along` {
    @Test(
        "R-167 has the words of note, consent, objection and restriction, and each owner has written down the reading")
    func words() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let id = try town.aasesComplaint()
        let note = NoteDraft(
            text: "Vi talte om brevene.", agreements: [Agreement(what: "Vi ringer fredag", ball: .municipality)],
            explained: "At notatet kan rettes.", citizensWords: "Jeg vil have svar.")
        _ = try town.ask(
            RecordConversation(
                case: id, note: note, outcome: .solved,
                consent: Consent(hasAgreed: true, words: "Ja, det er i orden."),
                recognised: Recognition(how: .knownNumber)), as: "mette")
        _ = try town.ask(RaiseObjection(case: id, text: "Der mangler et ord.", channel: .phone), as: "mette")
        for number in 1...5 { try restrict(id, number, in: town) }
        _ = try town.aasesComplaint()
        try town.settle()
        try Fact.wait(for: "the receipt to be sent") {
            try town.ask(ListLetters(case: id), as: "mette").letters.contains {
                $0.kind == .receipt && $0.state == .sent
            }
        }

        // What lies in the pile has not left; the print room says when it has.
        let receipts = try town.ask(ListLetters(case: id), as: "mette").letters.filter { $0.kind == .receipt }
        _ = try town.ask(MarkPrinted(letters: receipts.map(\.letter)), as: "karen")

        let vibeke = Browser(port: port)
        _ = try vibeke.signIn("vibeke", Town.password)
        // Whoever rings nobody begins with what she is here for.
        #expect(try vibeke.get("/").header("location") == "/tilsyn")
        let list = try vibeke.get("/tilsyn")
        #expect(list.body.contains("/tilsyn/ord/\(id)") && list.body.contains("href=\"/tilsyn/ord\""))
        let all = try vibeke.get("/tilsyn/ord")
        #expect(all.status == 200 && all.header("content-disposition")?.contains("tilsyn-ord.csv") == true)
        let backwards = "fra-day=2&fra-month=11&fra-year=2026&til-day=1&til-month=11&til-year=2026"
        for path in ["", "/fil", "/ord"] {
            let page = try vibeke.get("/tilsyn\(path)?\(backwards)")
            #expect(page.status == 422 && page.body.contains("Den sidste dag ligger før den første."), "\(path)")
        }
        let lines = try vibeke.get("/tilsyn/fil")
        #expect(lines.status == 200 && lines.body.contains("Ja, det er i orden."))
        #expect(lines.body.contains("ikke besvaret") && lines.body.contains(": kvittering"))
        #expect(!lines.body.contains("Ærøskøbing") && !lines.body.contains("Der mangler et ord."))
        let one = try vibeke.get("/tilsyn/ord/\(id)")
        for file in [all.body, one.body] {
            for words in [
                "Vi talte om brevene.", "Vi ringer fredag", "At notatet kan rettes.", "Jeg vil have svar.",
                "Ja, det er i orden.", "Der mangler et ord.", "Elleve opkald, nummer 1.", "Elleve opkald, nummer 5.",
                "Faste ringetider blev aftalt.", "Går for vidt.", "Kvittering",
            ] {
                #expect(file.contains(words), "\(words) is not in the file")
            }
        }
        #expect(all.body.contains("Intet skrevet endnu") || all.body.count > one.body.count)
        #expect(!one.body.contains("Intet skrevet endnu"))
        // Who read what stands on the case, at each owner.
        let log = try town.ask(ListCaseLooks(case: id), as: "lone")
        #expect("\(log)".contains("P-demo28"))
        let calls = try town.ask(ListCallLooks(case: id), as: "lone")
        #expect("\(calls)".contains("note.read") && "\(calls)".contains("P-demo28"))
        let letters = try town.ask(ListLetterLooks(case: id), as: "lone")
        #expect("\(letters)".contains("P-demo28"))
        // Nobody else gets it, and no half of it when an owner is silent.
        let mette = Browser(port: port)
        _ = try mette.signIn("mette", Town.password)
        #expect(try mette.get("/tilsyn/ord/\(id)").status == 403)
        #expect(try vibeke.get("/tilsyn/ord/K-FINDESIKKE").status != 200)
        try town.processes[.callback]?.terminate()
        let silent = try vibeke.get("/tilsyn/ord")
        #expect(silent.status != 200 && !silent.body.contains("Elleve opkald"))
        // After a restore a note that Intake names may be lost with Callback: the list is a file all the same.
        do {
            let file = try Database(path: town.data.file(of: .callback))
            try file.script("PRAGMA foreign_keys = OFF; DELETE FROM note;")
        }
        try town.restart(.callback)
        let lost = try vibeke.get("/tilsyn/fil")
        #expect(lost.status == 200 && lost.body.contains(Wording.Desk.inspectionNoteLost), "\(lost.status)")
        #expect(lost.body.contains(": kvittering"))
        _ = try town.stop()
    }

    /// Proposed, and refused by the lawyer.
    private func restrict(_ id: CaseID, _ number: Int, in town: Town) throws {
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Elleve opkald, nummer \(number).", lastSeen: "2026-11-20",
            milderMeans: "Faste ringetider blev aftalt.", ways: [.phone], scope: "Tirsdag kl. 10–11.",
            lastDay: "2027-02-23", wayBack: "Tre rolige måneder.")
        _ = try town.ask(ProposeRestriction(case: id, proposal: proposal), as: "lone")
        let waiting = try town.ask(ShowRestrictions(case: id), as: "ulla").restrictions.first { $0.state == .proposed }
        let restriction = try #require(waiting?.restriction)
        _ = try town.ask(
            JudgeRestriction(restriction: restriction, isApproved: false, reason: "Går for vidt."), as: "ulla")
    }
}
