import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The calls of a case, what was tried, and the notes that came of it.
struct CaseCalls {
    let id: CaseID
    let calls: Heard<ShowCalls.Reply>
    let staff: NameBook
    let named: [NamedRepresentative]
    /// When the citizen turned to us; the 24 hours run from then.
    let received: Timestamp
    let now: Timestamp

    var html: HTML {
        Pieces.section(Wording.Desk.callsAndTalks, id: "calls", Pieces.part(calls, content))
    }

    private func content(_ reply: ShowCalls.Reply) -> HTML {
        let rows = reply.calls.map { row -> HTML in
            let tries = reply.attempts.count { $0.callback == row.callback && $0.result != .wrongNumber }
            return """
                <li>\(Wording.name(of: row.reason).firstUpper): \(Wording.Desk.name(of: row.state)). \
                \(row.aim(at: now).map { "\($0). " })\(promise(row)) \
                \(Wording.Desk.tries): \(Wording.Desk.attempts(tries)).</li>
                """
        }
        return "<ul>\(rows)</ul><h3>\(Wording.Desk.notes)</h3>\(notes(reply))\(beside(reply.beside ?? []))"
    }

    /// The promise with the rule it was reckoned by; and, while the first call is owed, how long the citizen has waited,
    /// whatever the rule counts (R-032, R-034).
    private func promise(_ row: CallRow) -> String {
        let promise =
            row.isAgreed
            ? "\(row.promise(at: now))."
            : "\(Wording.Desk.latest) \(Wording.latest(before: row.limit.due)) (\(row.rule))."
        let kept = row.promisedBy.map { " \(Wording.Desk.promisedBy(staff.name(of: $0)))" } ?? ""
        let isAwaited = row.reason == .firstContact && (row.state == .awaited || row.state == .overdue)
        let waited = now.milliseconds - received.milliseconds
        guard isAwaited, waited >= 0 else { return promise + kept }
        return "\(promise)\(kept) \(Wording.Desk.waited(Wording.span(waited)))"
    }

    /// Who stood for the citizen in the talk.
    private func through(_ row: NoteRow) -> String? {
        row.recognised?.representative.map {
            Wording.Desk.talkedWith(Wording.Desk.spokenFor($0, named: named))
        }
    }

    private var objected: HTML { "<strong class=\"late\">. \(Wording.Desk.happening("objected"))</strong>" }

    /// Objections to a talk that was about this case too: there is one to answer, and it says where.
    private func beside(_ rows: [ObjectionBeside]) -> HTML {
        let lines = rows.map { row -> HTML in
            let place = row.case.map { id -> HTML in " <a href=\"\(Pieces.caseLink(id))\">\(Wording.caseLine(id))</a>" }
            return """
                <li><strong class="late">\(Wording.Desk.objectedBeside(isSeen: row.case != nil))</strong>\
                \(place ?? .empty) (\(Wording.near(row.raisedAt, at: now)))</li>
                """
        }
        return rows.isEmpty ? .empty : "<ul>\(lines)</ul>"
    }

    private func notes(_ reply: ShowCalls.Reply) -> HTML {
        guard !reply.notes.isEmpty else { return "<p>\(Wording.Desk.noNotes)</p>" }
        let items = reply.notes.map { row -> HTML in
            let link = Link(path: ["sager", id.rawValue, "notater", row.note.rawValue, "\(row.version)"])
            let isObjected = reply.objections.contains {
                $0.note == row.note && $0.version == row.version && $0.isOpen
            }
            // Versions of one note are told apart by their numbers.
            let hasOthers = reply.notes.contains { $0.note == row.note && $0.version != row.version }
            let number = hasOthers ? Wording.Desk.noteVersion(row.version) : ""
            return """
                <li><a href="\(link)">\(Wording.Desk.openNote), \(Wording.moment(row.spokenAt))\(number)</a>, \
                \(staff.name(of: row.by)): \(Wording.name(ofTalk: row.outcome))\(through(row))\
                \(isObjected ? objected : HTML.empty)</li>
                """
        }
        return "<ul>\(items)</ul>"
    }
}

/// Where the cooperation stands, what both sides can do about it, and how a person decides it anew (R-026, R-030).
struct CooperationPart {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let parts: FormParts
    let now: Timestamp

    var html: HTML {
        Pieces.section(Wording.Desk.cooperation, id: "cooperation", standing + lists + decide)
    }

    private var standing: HTML {
        guard let step = shown.row.step else { return "<p>\(Wording.Desk.stepUndecided)</p>" }
        let decided: HTML =
            shown.steps.first.map { row -> HTML in
                """
                <p class="small">\(Wording.near(row.at, at: now).firstUpper), \(staff.name(of: row.decidedBy)): \
                \(row.reason)</p>
                """
            } ?? .empty
        return "<p>\(Wording.Desk.stepNow) \(Wording.name(of: step)).</p>\(decided)"
    }

    /// Both lists of the case's step, and those of the others behind a word each (R-030).
    private var lists: HTML {
        let own: HTML = shown.row.step.map { "<h3>\(helps(at: $0))</h3>" + lists(at: $0) } ?? .empty
        let others = Step.allCases.filter { $0 != shown.row.step }.map { step -> HTML in
            "<details><summary>\(helps(at: step))</summary>\(lists(at: step))</details>"
        }
        return own + others.joined()
    }

    private func helps(at step: Step) -> String { Wording.Desk.whatHelps(at: Wording.Desk.shortName(of: step)) }

    private func lists(at step: Step) -> HTML {
        actions(Wording.Desk.inTheOrganisation, Wording.Desk.ownActions(at: step))
            + actions(Wording.Desk.inTheContact, Wording.Desk.contactActions(at: step))
    }

    private func actions(_ title: String, _ actions: [StepAction]) -> HTML {
        let items = actions.map { action -> HTML in "<li><strong>\(action.name).</strong> \(action.advice)</li>" }
        return "<p><strong>\(title)</strong></p><ol>\(items)</ol>"
    }

    private var decide: HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer), !shown.row.isClosed else { return .empty }
        let steps: [(value: String, label: String)] = Step.allCases.map {
            ($0.rawValue, Wording.Desk.shortName(of: $0))
        }
        let signs: [(value: String, label: String)] = CooperationSign.allCases.map {
            ($0.rawValue, Wording.sentence(for: $0))
        }
        let isBegun = !parts.faults.isEmpty || !parts.answers["reason"].isEmpty
        return """
            <details \(attribute: "open", if: isBegun)><summary>\(Wording.Desk.decideStep)</summary>
            <p class="hint">\(Wording.Desk.decideStepHint)</p>
            \(parts.form(
                Link(path: ["sager", shown.row.case.rawValue, "trin"]), frame.formToken,
                [
                    parts.radios("step", Wording.Desk.stepNow, steps),
                    parts.text("reason", Wording.Desk.stepReason, rows: 3), parts.notOurs,
                    parts.checks("sign", Wording.Desk.signsSeen, signs),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.saveStep)</button></p>",
                ]))
            </details>
            """
    }
}

/// One version of a note, word for word.
struct NotePage {
    let frame: Frame
    let note: ReadNote.Reply
    let staff: NameBook
    let named: [NamedRepresentative]

    var html: HTML {
        let row = note.row
        return frame.page(
            Wording.Desk.noteTitle,
            """
            <h1>\(Wording.Desk.noteTitle)</h1>
            <p class="small">\(Wording.moment(row.spokenAt)), \(staff.name(of: row.by)). \
            \(Wording.Desk.version) \(row.version). \(Wording.name(ofTalk: row.outcome).firstUpper).</p>
            \(row.recognised.map { "<p class=\"small\">\(Wording.Desk.spokenWith($0, named: named))</p>" as HTML } ?? HTML.empty)
            \(NoteWords(draft: note.draft, consent: note.consent, isPage: true, recognised: row.recognised).html)\(ticks)\(correct)
            <p><a class="alone" href="\(Pieces.caseLink(row.case))">\(Wording.Desk.backToCase)</a></p>
            """)
    }
}

extension NotePage {
    /// For whoever held the talk alone; nobody else is told.
    fileprivate var ticks: HTML {
        guard let ticks = note.ticks else { return .empty }
        return """
            <section class="card" aria-labelledby="ticks-head">
            <h2 id="ticks-head">\(Wording.Desk.ticksOwn)</h2>
            \(ticks.isEmpty ? Pieces.sentence(Wording.Desk.ticksNone) : Pieces.list(ticks.map(Wording.Desk.choice)))
            </section>
            """
    }

    /// For those who ring; who is among them is judged by the owner of the note.
    fileprivate var correct: HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer) else { return .empty }
        let row = note.row
        let place = Link(path: ["sager", row.case.rawValue, "notater", row.note.rawValue, "\(row.version)", "ret"])
        return "<p class=\"actions\"><a class=\"button\" href=\"\(place)\">\(Wording.Desk.correctionOpen)</a></p>"
    }
}

/// What a note says, as the citizen reads it.
struct NoteWords {
    let draft: NoteDraft
    let consent: Consent?
    /// Its parts are the page's own, and not those of a part of it.
    var isPage = false
    /// Whom the talk was held with.
    var recognised: Recognition?

    var html: HTML {
        [
            Pieces.verbatim(draft.text),
            part(Wording.Desk.citizensWords, draft.citizensWords.map(Pieces.verbatim)),
            part(Wording.Desk.explained, draft.explained.map(Pieces.verbatim)),
            part(Wording.Desk.unmet, draft.unmet.map(Pieces.verbatim)),
            part(Wording.Desk.ownErrors, draft.ownErrors.map(Pieces.verbatim)),
            part(Wording.Desk.prevention, draft.prevention.map(Pieces.verbatim)),
            part(Wording.Desk.agreements, draft.agreements.isEmpty ? nil : Pieces.list(draft.agreements.map(line))),
            part(
                Wording.Desk.consentHead(consent, recognised),
                consent.map { Pieces.verbatim($0.words) }),
        ].joined()
    }

    private func part(_ title: String, _ content: HTML?) -> HTML {
        content.map { content -> HTML in
            isPage ? "<h2>\(title)</h2>\(content)" : "<h3>\(title)</h3>\(content)"
        } ?? .empty
    }

    private func line(_ agreement: Agreement) -> String {
        let by = agreement.by.map { ", \(Wording.Desk.latest.lowercased()) \(Wording.day($0))" } ?? ""
        return "\(agreement.what) (\(Wording.Desk.choice(agreement.ball).lowercased())\(by))"
    }
}
