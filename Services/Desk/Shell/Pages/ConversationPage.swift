package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Samtalen: the guide in its fixed order beside the note that is written while the citizen talks (R-049, R-071).
package struct ConversationPage {
    let frame: Frame
    let id: CaseID
    let card: Heard<ShowCallerCard.Reply>
    let owed: Heard<CallRow?>
    let staff: Heard<NameBook>
    let answers: Answers
    let now: Timestamp
    var faults: [FieldFault] = []
    var notice: String?

    package init(
        frame: Frame, id: CaseID, card: Heard<ShowCallerCard.Reply>, owed: Heard<CallRow?>, staff: Heard<NameBook>,
        answers: Answers, now: Timestamp, faults: [FieldFault] = [], notice: String? = nil, isPreview: Bool = false
    ) {
        self.isPreview = isPreview
        self.frame = frame
        self.id = id
        self.card = card
        self.owed = owed
        self.staff = staff
        self.answers = answers
        self.now = now
        self.faults = faults
        self.notice = notice
    }
    let isPreview: Bool
    /// The letter that the note would become, where its preview was asked for; absent while the outcome is not chosen.
    var letter: Heard<PreviewLetter.Reply>?
    /// When it is worth trying again, after an attempt in vain.
    var tryAgainAt: Timestamp?
    /// The newest talk that was held, and who those are that stood for the citizen in one.
    var lastTalk: NoteRow?
    var named: [NamedRepresentative] = []
    /// The citizen's other cases that are open, as a person has said they are; the talk may have been about them too.
    var joined: [CaseRow] = []
    /// Open cases that may be the same citizen's and came in these days; nobody has said so.
    package var flood: [CaseRow] = []
    /// What has been tried, and what came of it.
    package var calls: ShowCalls.Reply?
    /// What is missing before the talk may end without the citizen.
    var givingUp: GivingUpRow?

    private var parts: FormParts { FormParts(answers: answers, faults: faults) }

    package var html: HTML {
        frame.page(
            Wording.Desk.conversation, faults: faults, notice: notice, isWide: true,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.backToCase)</a></p>
            <h1>\(Wording.Desk.conversation)</h1>
            \(Pieces.part(card, citizen))
            \(isPreview ? preview : HTML.empty)
            \(isNothingOwed ? nothingOwed : desk)
            """)
    }

    private var isNothingOwed: Bool {
        if case .heard(nil) = owed { true } else { false }
    }

    private var nothingOwed: HTML {
        """
        <p class="lead">\(Wording.Desk.talkNothingOwed)</p>
        <p class="actions"><a class="button" href="\(Link(path: ["sager", id.rawValue, "ringede"]))">\
        \(Wording.Desk.talkLink)</a></p>\(TalkLeftOver(id: id, formToken: frame.formToken, parts: parts).html)
        """
    }

    /// Said aloud that it can be handled in writing: whoever wants that is given it, from here too (R-009).
    private var formalWish: HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer) else { return .empty }
        return """
            <p class="small"><a class="alone" href="\(Link(path: ["sager", id.rawValue, "formelt"]))">\
            \(Wording.Desk.goFormalLink)</a></p>
            """
    }

    private func citizen(_ card: ShowCallerCard.Reply) -> HTML {
        let phone = CallingPart(
            phone: card.phone, correctedAt: card.phoneCorrectedAt, calls: calls, now: now, isDead: card.isDead == true)
        let beforehand: HTML? = (owed.value ?? nil).flatMap { OwedCalls.beforehand($0, at: now) }.map {
            "<p><strong>\($0)</strong></p>"
        }
        let limit: String? = owed.value?.map { row in
            let promise = "\(row.promise(at: now)) (\(Wording.timeLeft(until: row.promised(at: now), at: now)))"
            return [row.aim(at: now), promise].compactMap(\.self).joined(separator: ". ")
        }
        let offers = card.offers.map { "\(Wording.Desk.offers): \(Wording.Desk.choice($0))" }
        return """
            <section class="card" aria-labelledby="card-head">
            <h2 id="card-head">\(card.name ?? Wording.Desk.anonymous) \(Pieces.step(card.step))</h2>
            \(HoldingPart.html(card, owed.value ?? nil, of: id, staff.value ?? NameBook(), at: now))\(beforehand)<p class="actions">\(phone.html) <span>\(limit)</span></p>\
            \(phone.isWrong ? Pieces.sentence(Wording.Desk.wrongNumberNext) : HTML.empty)\
            \(MailPhonePart.html(card.mailPhone, of: id, frame, command: answers["attempt"]))
            \(card.change == nil ? Pieces.verbatim(card.summary) : ContextPart.change(card.change))
            \(card.points.isEmpty ? HTML.empty : Pieces.list(card.points))
            \(card.pointsHandedOn > 0 ? handedOn(card.pointsHandedOn) : HTML.empty)
            \(card.offers.isEmpty ? HTML.empty : Pieces.list(offers))
            \(card.forwardedTo.map { Pieces.sentence(Wording.Desk.forwardedCallStands($0)) })\
            \(card.returnedBy.map { Pieces.sentence(Wording.Desk.forwardingCameBack($0)) })\(spokenBefore(card.surroundings))
            \(SameCitizenPart.entrance(card.entrance ?? [], staff: staff.value ?? NameBook(), on: now.civil.day))
            \(WishesPart.html(card.wishes))
            \(SurroundingsPart.html(card.surroundings, of: id, on: now.civil.day))
            </section>
            """
    }

    /// Whom it was spoken with last, when that was not the citizen; and that they may hear no more, when their right is over.
    private func spokenBefore(_ around: CitizenSurroundings?) -> HTML {
        guard let lastTalk, let number = lastTalk.recognised?.representative else { return .empty }
        let stands = around?.standing(on: now.civil.day).representatives.contains { $0.number == number } ?? false
        let said = Wording.Desk.lastTalk(
            Wording.near(lastTalk.spokenAt, at: now), with: Wording.Desk.spokenFor(number, named: named))
        return Pieces.sentence(stands ? said : "\(said) \(Wording.Desk.lastTalkOver)")
    }

    private func handedOn(_ count: Int) -> HTML { "<p><strong>\(Wording.Desk.handedOnPoints) \(count)</strong></p>" }

    private var desk: HTML {
        """
        <div class="talk">
        <aside class="guide" aria-labelledby="guide-head">
        <h2 id="guide-head">\(Wording.Desk.guide)</h2>
        <details open><summary>\(Wording.Desk.beforeHead)</summary>\(Pieces.list(Wording.Desk.before))\
        \(AdvicePart.html(Wording.Desk.beforeAdvice))</details>
        <ol>\(zip(Wording.Desk.guideSteps, Wording.Desk.stepAdvice).map { step, advice -> HTML in
            "<li><h3>\(step.title)</h3>\(Pieces.list(step.prompts))\(AdvicePart.html(advice))</li>"
        })</ol>
        <p class="small"><a class="alone" href="/haandbog">\(Wording.Desk.adviceLink)</a></p>
        \(formalWish)
        </aside>
        <div>
        \(noteForm)
        </div>
        </div>
        """
    }

    private var noteForm: HTML {
        parts.keepingForm(
            Pieces.talkLink(id), frame.formToken,
            [
                CallerPart(id: id, parts: parts, surroundings: card.value?.surroundings).html,
                "<h2>\(Wording.Desk.noteHead)</h2><p class=\"hint\">\(Wording.Desk.noteHint)</p>",
                parts.text("text", Wording.Desk.noteText, rows: 10),
                parts.text("words", Wording.Desk.citizensWordsLabel, rows: 3, isOptional: true),
                parts.text("explained", Wording.Desk.explainedLabel, rows: 3), fields.besides,
                "<h2>\(Wording.Desk.agreementsHead)</h2>", fields.agreements,
                "<h2>\(Wording.Desk.endingHead)</h2>", outcome, also, flooded,
                parts.date("spoken", Wording.Desk.receivedTalk, withTime: true, hint: Wording.Desk.receivedHint),
                parts.instead,
                parts.hidden(ConversationForm.seenField, answers[ConversationForm.seenField]),
                """
                \(fields.ticks)
                \(parts.check("hard", Wording.Desk.hardTalkTick, hint: Wording.Desk.hardTalkHint))
                <p class="actions"><button name="do" value="preview" class="second">\(Wording.Desk.seeCopy)</button>
                \(pdf)
                <button name="do" value="file">\(Wording.Desk.fileNote)</button>
                \(FormParts.keepButtons)</p>
                """,
                reached, attempt, WishPart(id: id, parts: parts).html, ContextPart.incidentButton,
            ])
    }

    private var also: HTML {
        guard !joined.isEmpty else { return .empty }
        return parts.checks(
            "also", Wording.Desk.alsoHead,
            joined.map { row in
                (row.case.rawValue, "\(Wording.Desk.caseWord) \(row.case), \(Wording.near(row.received, at: now))")
            },
            hint: Wording.Desk.alsoHint)
    }

    /// Inside the same form, so that nothing written so far is lost when cases are joined.
    private var flooded: HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer), !flood.isEmpty else { return .empty }
        return """
            <section class="card" aria-labelledby="flood-head">
            <h2 id="flood-head">\(Wording.Desk.floodHead)</h2>
            \(FloodPart.fields(flood, parts, hint: Wording.Desk.floodTalkHint, now: now))
            <p class="actions"><button class="second" formaction="\(Link(path: ["sager", id.rawValue, "samtale", "saml"]))">\
            \(Wording.Desk.floodJoin)</button></p>
            </section>
            """
    }

    private var fields: NoteFields {
        NoteFields(
            parts: parts, room: ConversationForm.agreementCount,
            people: (staff.value ?? NameBook()).owners(near: owed.value??.unit, frame.viewer?.unit))
    }

    /// What belongs to one outcome stands below all of them, and is hidden while another is chosen, where the browser can.
    private var outcome: HTML {
        let people: [(value: String, label: String)] =
            (staff.value?.takers ?? []).map { ($0.person.rawValue, "\($0.name), \($0.title)") }
        return [
            parts.radios(
                "outcome", Wording.Desk.outcomeHead, Outcome.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
            """
            <div class="when-solved">
            \(parts.radios(
                "consent", Wording.Desk.consentHead,
                [("yes", Wording.Desk.consentYesChoice), ("no", Wording.Desk.consentNoChoice)],
                hint: Wording.Desk.consentHint))
            \(parts.text("consent-words", Wording.Desk.consentWords, rows: 2))
            </div>
            <div class="when-formal">
            \(parts.select(
                "recipient", Wording.Desk.recipientLabel, people, empty: Wording.Desk.nobody,
                hint: Wording.Desk.recipientHintCall))
            </div>
            <div class="when-new-talk">\(ContextPart.riskWay(id, faults))
            \(parts.date("next", Wording.Desk.nextTalk, withTime: true, hint: Wording.Desk.nextTalkHint))\(parts.anyway)
            \(parts.radios(
                "next-form", Wording.Desk.appointForm, TalkForm.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) },
                isInline: true))
            \(parts.line(
                "next-place", Wording.Desk.appointPlace, hint: Wording.Desk.appointPlaceHint, isOptional: true))
            \(parts.line(
                "every-days", Wording.Desk.appointEvery, hint: Wording.Desk.appointEveryHint, isOptional: true, width: "4"))
            </div>
            """,
        ].joined()
    }

    private var again: HTML {
        let when: HTML =
            tryAgainAt.map { "<p><strong>\(Wording.Desk.tryAgain(Wording.near($0, at: now)))</strong></p>" } ?? .empty
        let missing: HTML = givingUp.map { "<p>\(Wording.Desk.givingUp($0, at: now))</p>" } ?? .empty
        return when + missing
    }

    /// The talk is over and the note has to wait: the clock of the call stands, another begins.
    private var reached: HTML {
        guard owed.value??.state != .spoken else { return .empty }
        return """
            <section class="card" aria-labelledby="reached-head">
            <h2 id="reached-head">\(Wording.Desk.reachedHead)</h2>
            <p class="hint">\(Wording.Desk.reachedHint)</p>
            <p class="actions"><button class="second" formaction="\(Link(path: ["sager", id.rawValue, "talt"]))">\
            \(Wording.Desk.reachedSave)</button></p>
            </section>
            """
    }

    /// Inside the same form, so that nothing written so far is lost when nobody answers.
    private var attempt: HTML {
        guard owed.value??.state != .spoken else { return parts.hidden("attempt", answers["attempt"]) }
        let results: [(value: String, label: String)] = AttemptResult.allCases.map {
            ($0.rawValue, Wording.Desk.choice($0))
        }
        return """
            <section class="card" aria-labelledby="attempt-head">
            <h2 id="attempt-head">\(Wording.Desk.notReachedHead)</h2>
            <p class="hint">\(Wording.Desk.notReachedHint)</p>
            \(again)
            \(parts.hidden("attempt", answers["attempt"]))\(parts.radios("result", Wording.Desk.attemptResult, results))
            \(parts.date("tried", Wording.Desk.attemptAt, withTime: true, hint: Wording.Desk.attemptAtHint))
            <p class="actions"><button class="second" formaction="\(Link(path: ["sager", id.rawValue, "forsoeg"]))">\
            \(Wording.Desk.saveAttempt)</button></p>
            </section>
            """
    }
}
