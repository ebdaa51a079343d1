package import CaseModel
package import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Den formelle del: where the written answer stands, by when it is promised, and what the reader may do about it now.
package struct FormalPage {
    let frame: Frame
    let shown: ShowFormal.Reply
    let staff: NameBook
    let now: Timestamp
    /// The forms by the last part of their route's name: what was typed, and what must be put right.
    let forms: (String) -> FormParts
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, shown: ShowFormal.Reply, staff: NameBook, now: Timestamp,
        forms: @escaping (String) -> FormParts, faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.forms = forms
        self.faults = faults
        self.notice = notice
    }

    var id: CaseID { shown.case }
    private var isMine: Bool { shown.turn != nil && shown.turn == frame.viewer?.person }

    package var html: HTML {
        frame.page(
            Wording.Desk.formalTrack, faults: faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.formalTrack)</h1>
            \(promise)
            \(shown.hasFormalPart ? chain : Pieces.sentence(Wording.Desk.formalNone))
            \(wishes.wish)
            """)
    }

    private var wishes: FormalWishPart {
        FormalWishPart(frame: frame, shown: shown, staff: staff, now: now, forms: forms)
    }

    private var promise: HTML {
        guard let promise = shown.promise else { return .empty }
        let extended: HTML =
            if let reason = promise.reason, let by = promise.extendedBy {
                Pieces.sentence(
                    Wording.Desk.formalExtended(
                        from: Wording.nearLatest(before: promise.firstDue, at: now), by: staff.name(of: by), reason))
            } else { .empty }
        let mayExtend = promise.kept == nil && promise.due > now && !shown.isClosed
        return """
            <p class="duty">\(ReplyTime.words(of: promise, at: now))</p>\(extended)\(ReplyTime.telling(of: promise, at: now))\
            \(mayExtend ? extend : HTML.empty)
            """
    }

    private var extend: HTML {
        let parts = forms("extend")
        return """
            <details \(attribute: "open", if: !parts.faults.isEmpty || !parts.answers["formal-reason"].isEmpty)>\
            <summary>\(Wording.Desk.formalExtend)</summary>
            \(form(parts, "frist", [
                parts.date("until", Wording.Desk.formalUntil, withTime: false),
                parts.text(
                    "formal-reason", Wording.Desk.formalReason, rows: 3, hint: Wording.Desk.formalExtendHint),
                """
                <p class="actions">\(Pieces.lookAtLetter(.extension, of: id)) \
                <button class="second">\(Wording.Desk.formalExtend)</button></p>
                """,
            ]))
            </details>
            """
    }

    private var chain: HTML {
        let points = shown.points.map { "\($0.text) (\(Wording.name(of: $0.kind)))" }
        return """
            <p>\(Wording.Desk.formalLead)</p>
            \(Pieces.facts([
                (Wording.Desk.formalNow, Pieces.words(stands)),
                (Wording.Desk.formalTurn, Pieces.words(shown.turn.map { staff.nameAndAbsence(of: $0, on: now.civil.day) })),
                (Wording.Desk.received, HTML(escaping: Wording.moment(shown.received))),
                (Wording.Desk.formalConcerns, Pieces.verbatim(shown.summary) + Pieces.list(points)),
                (
                    Wording.Desk.about(1),
                    shown.about.isEmpty
                        ? nil : HTML(escaping: shown.about.map { staff.name(of: $0) }.joined(separator: ", "))
                ),
            ]))
            \(turnAway)\(onItsWay)
            \(ground)
            \(shown.isClosed ? HTML.empty : acts)
            \(wishes.give)
            \(draft)
            \(done)
            """
    }

    /// Whether what is written is out of time: the day by which the citizen can complain has come.
    private var isPastDay: Bool { shown.isPastDay(on: now.civil.day) }

    private var stands: String? {
        shown.stage == .approved && isPastDay
            ? Wording.Desk.formalApprovedPastDay : shown.stage.map(Wording.Desk.formalStage)
    }

    /// Whoever it is up to is not here before it is to have left: somebody else must do it, or the citizen hears too late (R-017).
    private var turnAway: HTML {
        guard let turn = shown.turn, !shown.isClosed else { return .empty }
        if staff.hasLeft(turn) {
            return "<p class=\"duty\">\(Wording.Desk.formalTurnGone(canBeGiven: canBeGiven))</p>"
        }
        guard let until = staff.awayUntil(turn, on: now.civil.day), let due = shown.promise?.due,
            until >= due.adding(milliseconds: -1).civil.day
        else { return .empty }
        return "<p class=\"duty\">\(Wording.Desk.formalTurnAway(canBeGiven: canBeGiven))</p>"
    }

    private var canBeGiven: Bool { !wishes.standIns.isEmpty }

    private var onItsWay: HTML {
        guard shown.isOnItsWay == true else { return .empty }
        // Once more it is not sent, and where it lies collected the words beside its day say what to do.
        guard isPastDay else { return Pieces.sentence(Wording.Desk.replyOnItsWay(shown.letter)) }
        return shown.letter == .ready ? .empty : Pieces.sentence(Wording.Desk.replyNotPosted)
    }

    private var ground: HTML {
        // What lies to be printed is stopped first; else what both have assured can still be put right, and is assured anew.
        let isOpen =
            isMine && !shown.isClosed && shown.letter != .ready
            && [.examining, .drafting, .approved].contains(shown.stage)
        return GroundPart(
            shown: shown, parts: forms("ground"), formToken: frame.formToken, viewer: frame.viewer, isOpen: isOpen,
            staff: staff, now: now, followed: forms("followed")
        ).html
    }

    /// What both have assured leaves as a letter of ours, or was sent elsewhere and is registered on Sagen.
    private var sending: HTML {
        guard shown.isOnItsWay != true else { return .empty }
        let elsewhere: HTML = "<p><a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(Wording.Desk.formalSend)</a></p>"
        guard let draft = shown.draft, shown.grounds != nil, !isPastDay else { return elsewhere }
        let parts = forms("send")
        return Pieces.section(
            Wording.Desk.replySend, id: "send",
            form(
                parts, "brev",
                [
                    parts.hidden("version", "\(draft.version)"),
                    "<p class=\"hint\">\(Wording.Desk.replySendHint)</p>",
                    """
                    <p class="actions">\(Pieces.lookAtLetter(.reply, of: id)) \
                    <button>\(Wording.Desk.replySend)</button></p>
                    """,
                ])) + elsewhere
    }

    private var acts: HTML {
        guard let stage = shown.stage, isMine else { return .empty }
        return switch stage {
        case .examining: examine + pass
        case .drafting: write
        case .withHead, .withDirector: assure
        // What lies to be printed is stopped before another is written: the citizen is to get one.
        case .approved where shown.letter == .ready: sending
        // What is written anew is refused with the old day, too: that is put right first.
        case .approved: isPastDay ? sending : sending + write
        case .sent: .empty
        }
    }

    private var examine: HTML {
        let parts = forms("examined")
        return Pieces.section(
            Wording.Desk.formalExamine, id: "examine",
            form(
                parts, "undersoegt",
                [
                    parts.text(
                        "findings", Wording.Desk.formalFindings, rows: 4, hint: Wording.Desk.formalFindingsHint),
                    "<p class=\"actions\"><button>\(Wording.Desk.formalExaminedButton)</button></p>",
                ]))
    }

    private var pass: HTML {
        let parts = forms("pass")
        let leaders = staff.people(with: .leader, .departmentHead).filter { $0.person != shown.turn }
        return """
            <details \(attribute: "open", if: !parts.faults.isEmpty)><summary>\(Wording.Desk.formalPass)</summary>
            \(form(parts, "videre", [
                parts.select(
                    "pass-to", Wording.Desk.formalPassTo, leaders.map { ($0.person.rawValue, $0.name) },
                    empty: Wording.Desk.chooseOne),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.formalPassButton)</button></p>",
            ]))
            </details>
            """
    }

    func version(_ draft: ReplyDraft) -> String {
        Wording.Desk.formalVersion(draft.version, by: staff.name(of: draft.author), Wording.near(draft.at, at: now))
    }

    private var assure: HTML {
        guard let draft = shown.draft else { return .empty }
        let parts = forms("assure")
        return Pieces.section(
            Wording.Desk.formalAssure, id: "assure",
            form(
                parts, "kvalitet",
                [
                    parts.hidden("version", "\(draft.version)"),
                    "<p class=\"hint\">\(Wording.Desk.formalAssureHint)</p>\(Pieces.verbatim(draft.text))",
                    parts.text(
                        "formal-reason", Wording.Desk.formalBackReason, rows: 3, hint: Wording.Desk.formalBackHint,
                        isOptional: true),
                    """
                    <p class="actions">\(Pieces.lookAtLetter(.reply, of: id)) \
                    <button name="do" value="approve">\(Wording.Desk.formalApprove)</button> \
                    <button name="do" value="back" class="second">\(Wording.Desk.formalSendBack)</button></p>
                    """,
                ]))
    }

    /// The newest version, for those whose turn it is not.
    private var draft: HTML {
        guard let draft = shown.draft, !isMine || shown.stage == .sent || shown.isClosed else { return .empty }
        return Pieces.section(
            Wording.Desk.formalDraft, id: "draft",
            "<p class=\"small\">\(version(draft))</p>\(Pieces.verbatim(draft.text))")
    }

    private var done: HTML {
        guard !shown.acts.isEmpty else { return .empty }
        let lines = shown.acts.map { act in
            let version = act.version.map { " (udgave \($0))" } ?? ""
            let words = act.words.map { ": \($0)" } ?? ""
            let around = [act.to.map { Wording.Desk.givenTo(staff.name(of: $0)) }, act.wish.map(Wording.Desk.wish)]
                .compactMap { $0 }.map { " (\($0))" }.joined()
            return "\(Wording.near(act.at, at: now).firstUpper), \(staff.name(of: act.by)). "
                + "\(Wording.Desk.formalAct(act.kind))\(version)\(around)\(words)"
        }
        return Pieces.section(Wording.Desk.formalActs, id: "acts", Pieces.list(lines))
    }

    private func form(_ parts: FormParts, _ place: String, _ content: [HTML]) -> HTML {
        parts.form(self.place(place), frame.formToken, content)
    }

    func place(_ name: String) -> Link { Link(path: ["sager", id.rawValue, "formelt", name]) }
}
