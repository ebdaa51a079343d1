package import CaseModel
import DeskAnswers
import DeskCore
package import DeskParts
package import Web
import Wording

/// Sagen slutter på en anden måde: what ends a case without a talk of ours, and is to be found again years later.
package struct EndingPage {
    let frame: Frame
    let shown: ShowCase.Reply
    let withdraw: FormParts
    let death: FormParts
    /// That the citizen has not died after all.
    let back: FormParts
    let notice: String?

    package init(
        frame: Frame, shown: ShowCase.Reply, withdraw: FormParts, death: FormParts,
        back: FormParts = FormParts(answers: Answers(), faults: []), notice: String? = nil
    ) {
        self.back = back
        self.death = death
        self.frame = frame
        self.shown = shown
        self.withdraw = withdraw
        self.notice = notice
    }

    private var id: CaseID { shown.row.case }
    private var mayWrite: Bool { frame.viewer.map(Door.registrar.lets) ?? false }
    private var isWithdrawn: Bool {
        shown.outcome == .withdrawn && !shown.missing.contains(ClosingCondition.writtenWithdrawal.code)
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.ending, faults: withdraw.faults + death.faults + back.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.ending)</h1>
            <p>\(Wording.Desk.endingLead)</p>
            \(shown.row.isClosed ? Pieces.sentence(Wording.Desk.endingClosed) : HTML.empty)
            \(withdrawal)
            \(died)
            """)
    }

    private var died: HTML {
        if isDead {
            return Pieces.section(
                Wording.Desk.death, id: "died", Pieces.sentence(Wording.Desk.deathSaid) + (mayWrite ? alive : .empty))
        }
        guard !shown.row.isClosed, mayWrite, shown.citizen != nil else { return .empty }
        return Pieces.section(
            Wording.Desk.death, id: "died",
            death.form(
                Link(path: ["sager", id.rawValue, "slut", "doed"]), frame.formToken,
                [
                    "<p class=\"hint\">\(Wording.Desk.deathLead)</p>",
                    death.select(
                        "death-source", Wording.Desk.deathSource,
                        DeathSource.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) },
                        empty: Wording.Desk.chooseOne, hint: Wording.Desk.deathSure),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.deathSave)</button></p>",
                ]))
    }

    /// Said, and not taken back since.
    private var isDead: Bool {
        func count(_ what: String) -> Int { shown.history.count { $0.what == what } }
        return count("citizen-died") > count("death-taken-back")
    }

    private var alive: HTML {
        """
        <details id="alive" \(attribute: "open", if: !back.faults.isEmpty)><summary>\(Wording.Desk.deathBack)</summary>
        <p class="hint">\(Wording.Desk.deathBackLead)</p>
        \(back.form(
            Link(path: ["sager", id.rawValue, "slut", "lever"]), frame.formToken,
            [
                back.line("back-reason", Wording.Desk.deathBackReason),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.deathBackSave)</button></p>",
            ]))
        </details>
        """
    }

    /// Leads there from a mail or a reply of the citizen's that lies in the case.
    static func link(_ id: CaseID, from channel: Channel, at moment: Timestamp) -> HTML {
        guard EndingForm.writing.contains(channel) else { return .empty }
        let link = Link(
            path: ["sager", id.rawValue, "slut"], query: ["vej": channel.rawValue, "kom": "\(moment)"])
        return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.withdrawalHere)</a></p>"
    }

    private var withdrawal: HTML {
        if isWithdrawn {
            return Pieces.section(
                Wording.Desk.withdrawal, id: "withdraw", Pieces.sentence(Wording.Desk.withdrawalSaid))
        }
        guard !shown.row.isClosed, mayWrite else { return .empty }
        let hasFormalPart = shown.handovers.contains { $0.isLapsed != true }
        return Pieces.section(
            Wording.Desk.withdrawal, id: "withdraw",
            withdraw.form(
                Link(path: ["sager", id.rawValue, "slut", "trukket"]), frame.formToken,
                [
                    "<p class=\"hint\">\(Wording.Desk.withdrawalLead)</p>",
                    hasFormalPart ? "<p class=\"hint\">\(Wording.Desk.withdrawalFormal)</p>" : .empty,
                    withdraw.select(
                        "withdraw-channel", Wording.Desk.withdrawalCame,
                        EndingForm.writing.map { ($0.rawValue, Wording.name(of: $0).firstUpper) },
                        empty: Wording.Desk.chooseOne),
                    withdraw.line(
                        "reference", Wording.Desk.withdrawalReference, hint: Wording.Desk.withdrawalReferenceHint),
                    "<p class=\"actions\"><button>\(Wording.Desk.withdrawalSave)</button></p>",
                ]))
    }
}
