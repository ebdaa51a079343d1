import CaseModel
import DeskCore
import Web
import Wording

/// That letters wait for somebody, and the way to them; nothing where none do, and nothing while nobody can say.
enum WaitingLettersPart {
    static func mine(_ heard: Heard<CountWaitingLetters.Reply>) -> HTML {
        line(heard.value?.mine, Wording.Desk.mineWaits)
    }

    static func team(_ heard: Heard<CountWaitingLetters.Reply>) -> HTML {
        line(heard.value?.team, Wording.Desk.teamWaits)
    }

    private static func line(_ count: Int?, _ words: (Int) -> String) -> HTML {
        guard let count, count > 0 else { return .empty }
        return "<p><strong class=\"late\"><a class=\"alone\" href=\"/breve\">\(words(count))</a></strong></p>"
    }
}

/// That mails to somebody do not come through, and what to do until they do; nothing while they do.
enum MailsLostPart {
    /// To the reader's own.
    static func mine(_ heard: Heard<CountWaitingLetters.Reply>, at now: Timestamp) -> HTML {
        guard let lost = heard.value?.lost else { return .empty }
        return """
            <p><strong class="late">\(Wording.Desk.myMailsLost(Wording.near(lost.since, at: now)))</strong> \
            \(Wording.Desk.myMailsLostAct)</p>
            """
    }

    /// To those whose leader the reader is.
    static func team(_ heard: Heard<CountWaitingLetters.Reply>, _ staff: NameBook, at now: Timestamp) -> HTML {
        guard let colleagues = heard.value?.colleagues, !colleagues.isEmpty else { return .empty }
        let lines = colleagues.map { lost -> HTML in
            let words = Wording.Desk.mailsLost(staff.name(of: lost.person), Wording.near(lost.since, at: now))
            return "<li><strong class=\"late\">\(words)</strong></li>"
        }
        return "<ul class=\"plain\">\(lines)</ul>\(Pieces.sentence(Wording.Desk.mailsLostAct))"
    }

    /// To everybody of whom it is so, with what was said of it, for the administrator.
    static func all(
        _ heard: Heard<CountWaitingLetters.Reply>, _ people: [PersonAccess], at now: Timestamp
    ) -> HTML {
        guard let colleagues = heard.value?.colleagues, !colleagues.isEmpty else { return .empty }
        let lines = colleagues.map { lost -> HTML in
            let name = people.first { $0.person == lost.person }?.name ?? lost.person.rawValue
            let code = lost.code.map { code -> HTML in " <code>\(code)</code>" } ?? .empty
            return """
                <li><a href="\(Link(path: ["adgange", lost.person.rawValue]))">\(name)</a>: \
                \(Wording.Desk.mailsLostCount(lost.count, since: Wording.near(lost.since, at: now))).\(code)</li>
                """
        }
        return Pieces.section(
            Wording.Desk.mailsLostHead, id: "mails-lost",
            Pieces.sentence(Wording.Desk.mailsLostHint) + "<ul>\(lines)</ul>")
    }
}
