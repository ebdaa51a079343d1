import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What the citizen has said to the notes of a case, word for word; a reply until somebody says it is read.
struct AnswersPart {
    let frame: Frame
    let id: CaseID
    let answers: Heard<ReadAnswers.Reply>
    let staff: NameBook
    let now: Timestamp
    /// Names the form that says so, so that it is done once.
    let command: String

    var html: HTML {
        if let reply = answers.value, reply.answers.isEmpty { return .empty }
        return Pieces.section(Wording.Desk.saidHead, id: "said", Pieces.part(answers, content))
    }

    private func content(_ reply: ReadAnswers.Reply) -> HTML {
        let items = reply.answers.map { answer -> HTML in
            """
            <li><p><strong>\(Wording.Desk.said(answer.kind))</strong> \(Wording.Desk.toVersion(answer.version)), \
            \(Wording.near(answer.at, at: now)), \(Wording.name(of: answer.channel)). \(fate(answer))</p>
            \(Pieces.verbatim(answer.text))\(button(answer))\(answerLink(answer))\
            \(EndingPage.link(id, from: answer.channel, at: answer.at))</li>
            """
        }
        let more: HTML = reply.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.saidLeftOut)</p>" : .empty
        return "<ul class=\"plain\">\(items)</ul>\(more)"
    }

    private func fate(_ answer: CitizensAnswer) -> String? {
        switch answer.kind {
        case .objection:
            answer.outcome.map { Wording.Desk.objectionCame(out: $0) }
                ?? (answer.answeredBy == nil ? Wording.Desk.objectionOpen : Wording.Desk.objectionDone)
        case .reply: answer.readBy.map { Wording.Desk.read(by: staff.name(of: $0)) }
        }
    }

    /// To the answer of an objection: where it is given, and where it stands.
    private func answerLink(_ answer: CitizensAnswer) -> HTML {
        guard let objection = answer.objection else { return .empty }
        let link = Link(path: ["sager", id.rawValue, "indsigelser", objection.rawValue])
        let words = answer.outcome == nil ? Wording.Desk.objectionAnswer : Wording.Desk.objectionSeeAnswer
        return "<p class=\"onward\"><a class=\"alone\" href=\"\(link)\">\(words)</a></p>"
    }

    private func button(_ answer: CitizensAnswer) -> HTML {
        guard let reply = answer.reply, answer.readBy == nil else { return .empty }
        let parts = FormParts(
            answers: Answers([.init(name: "command", value: "\(command)-\(reply)")]), faults: [])
        return parts.form(
            Link(path: ["sager", id.rawValue, "borgersvar", reply.rawValue]), frame.formToken,
            ["<p class=\"actions\"><button class=\"second\">\(Wording.Desk.readIt)</button></p>"])
    }
}

/// Replies that wait to be read by whoever looks at Mine opkald.
enum RepliesPart {
    static func html(_ replies: Heard<ListReplies.Reply>, names: [CaseID: String], at now: Timestamp) -> HTML {
        if let reply = replies.value, reply.replies.isEmpty { return .empty }
        let content = Pieces.part(replies) { reply -> HTML in
            let items = reply.replies.map { row -> HTML in
                """
                <li><a class="alone" href="\(Pieces.caseLink(row.case))">\
                \(names[row.case] ?? "\(Wording.Desk.replyOf) \(row.case)")</a>, \(Wording.near(row.at, at: now))</li>
                """
            }
            return "<p class=\"small\">\(Wording.Desk.repliesHint)</p><ul class=\"plain\">\(items)</ul>"
        }
        return Pieces.section(Wording.Desk.repliesHead, id: "replies", content)
    }
}
