import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The broken promises that wait for the leader's word, each with what can be done about it.
struct EscalationPart {
    let frame: Frame
    let list: EscalationList
    let answers: Answers
    let now: Timestamp

    var html: HTML {
        guard !list.items.isEmpty else { return Pieces.sentence(Wording.Desk.escalationsNone) }
        return """
            <p class="hint">\(Wording.Desk.escalationsHint)</p>
            <ol class="calls">\(list.items.map(item))</ol>
            \(list.hasMore ? Pieces.sentence(Wording.Desk.escalationsMore) : HTML.empty)
            """
    }

    private func item(_ item: EscalationList.Item) -> HTML {
        let call = item.call
        let citizen = call.citizen ?? Wording.Desk.anonymous
        return """
            <li class="call late">
            <p class="time">\(call.timeLeft)</p>
            <div>
            <h3><a class="alone" href="\(Pieces.caseLink(call.case))">\(citizen)</a> \(Pieces.step(call.step))</h3>
            <p>\(Wording.Desk.handler): \(call.handler ?? Wording.Desk.nobodyAssigned). \
            \(Wording.Desk.tries): \(call.attempts).</p>
            <p class="small">\(Wording.Desk.escalationTold(Wording.near(item.toldAt, at: now), item.stage))</p>
            \(call.lost.map { Pieces.sentence(Wording.Desk.aboutCall(in: $0)) } ?? form(call, citizen))
            </div>
            </li>
            """
    }

    private func form(_ call: OwedCalls.Item, _ citizen: String) -> HTML {
        // An identifier of its own for each, so that answering one is not taken for answering another.
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-\(call.callback)"), faults: [])
        func button(_ act: String, _ words: String) -> HTML {
            """
            <button name="do" value="\(act)" class="second">\(words)<span class="unseen"> \(citizen)</span></button>
            """
        }
        // Whoever is away does not ring now.
        let stays: HTML =
            call.isHandlerAway
            ? .empty : call.handler.map { button("stays", Wording.Desk.callerRingsNow($0)) } ?? .empty
        return parts.form(
            Link(path: ["holdet", "overskredet", call.callback.rawValue]), frame.formToken,
            [
                parts.hidden("case", call.case.rawValue),
                """
                <p class="actions">\(button("ring", Wording.Desk.ringNow)) \(button("take", Wording.Desk.takeOver)) \
                \(stays) <a class="alone" href="\(Link(path: ["sager", call.case.rawValue], fragment: "giv-videre"))">\
                \(Wording.Desk.giveToAnother)<span class="unseen"> \(citizen)</span></a></p>
                """,
            ])
    }
}
