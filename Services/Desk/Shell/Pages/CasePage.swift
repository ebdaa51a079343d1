package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
import Runtime
package import Web
import Wording

/// Sagen: on top the next duty, then everything that is known, part by part, each from its owner.
package struct CasePage {
    let frame: Frame
    let shown: ShowCase.Reply
    let calls: Heard<ShowCalls.Reply>
    let letters: Heard<ListLetters.Reply>
    let agreements: Heard<ListAgreements.Reply>
    /// Absent when nobody was asked, since reviews are not this person's.
    let reviews: Heard<ListReviews.Reply>?
    let staff: NameBook
    let now: Timestamp
    let step: FormParts
    let objection: FormParts
    let reply: FormParts
    let contact: FormParts
    let assign: FormParts
    let verify: FormParts
    /// Who the citizen is and where they are reached, as it is being put right.
    let correct: FormParts
    /// How the citizen gets letters, as it is being said.
    let post: FormParts
    let told: FormParts
    let answers: Heard<ReadAnswers.Reply>
    let owedBeside: Heard<ListObligations.Reply>
    let mails: Heard<MailPage>
    /// Cases that are or may be the same citizen's; absent when nobody answered.
    let same: ListSameCitizen.Reply?
    /// Those of them that are being said to be.
    let join: FormParts
    /// Those who stood for the citizen in a talk.
    let named: [NamedRepresentative]
    let grounds: [GroundRow]
    var notice: String?

    package init(
        frame: Frame, shown: ShowCase.Reply, calls: Heard<ShowCalls.Reply>, letters: Heard<ListLetters.Reply>,
        agreements: Heard<ListAgreements.Reply>, reviews: Heard<ListReviews.Reply>?, staff: NameBook, now: Timestamp,
        step: FormParts, objection: FormParts, reply: FormParts, contact: FormParts, assign: FormParts,
        told: FormParts = FormParts(answers: Answers(), faults: []), notice: String? = nil, isNew: Bool = false,
        verify: FormParts = FormParts(answers: Answers(), faults: []),
        correct: FormParts = FormParts(answers: Answers(), faults: []),
        post: FormParts = FormParts(answers: Answers(), faults: []),
        answers: Heard<ReadAnswers.Reply> = .heard(ReadAnswers.Reply(answers: [], leftOut: 0)),
        owed: Heard<ListObligations.Reply> = .heard(
            ListObligations.Reply(obligations: [], appointments: [], chain: nil)),
        mails: Heard<MailPage> = .heard(MailPage(mails: [])), same: ListSameCitizen.Reply? = nil,
        join: FormParts = FormParts(answers: Answers(), faults: []),
        named: [NamedRepresentative] = [], grounds: [GroundRow] = GroundRow.named
    ) {
        self.grounds = grounds
        self.named = named
        self.told = told
        self.same = same
        self.join = join
        self.mails = mails
        owedBeside = owed
        self.agreements = agreements
        self.reviews = reviews
        self.contact = contact
        self.isNew = isNew
        self.verify = verify
        self.correct = correct
        self.post = post
        self.answers = answers
        self.frame = frame
        self.shown = shown
        self.calls = calls
        self.letters = letters
        self.staff = staff
        self.now = now
        self.step = step
        self.objection = objection
        self.reply = reply
        self.assign = assign
        self.notice = notice
    }
    /// Just registered: what the citizen can be told while still on the line.
    let isNew: Bool
    /// Whether the reader has begun a note on Samtalen.
    package var hasBegunTalk = false

    private var id: CaseID { shown.row.case }
    private var faults: [FieldFault] {
        step.faults + objection.faults + reply.faults + contact.faults + assign.faults + verify.faults + correct.faults
            + post.faults
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.caseTitle(id, shown.row.kind, received: Copenhagen.day(at: shown.row.received)),
            faults: faults, notice: notice, isWide: true,
            """
            <p class="small">\(Wording.Desk.caseWord) \(id.rawValue)</p>
            <h1>\(shown.citizen?.name ?? Wording.Desk.anonymous) \(Pieces.step(shown.row.step))</h1>
            \(isNew ? registered : HTML.empty)
            \(restrictions)
            \(ContextPart.change(shown.context?.change))
            \(ContextPart.risk(shown, at: now))
            \(ContextPart.forwardings(shown, at: now))
            \(ReplyTime.onCase(shown, at: now))
            <p class="duty"><strong>\(Wording.Desk.nextDuty):</strong> \(duty) \(nextAct)</p>\(TalkDraft.line(id, if: hasBegunTalk))
            <div class="columns">
            <div>
            \(AssignPart(frame: frame, shown: shown, staff: staff, parts: assign, now: now, isRung: isRung).html)
            \(CaseAbout(frame: frame, shown: shown, staff: staff, grounds: grounds).html)
            \(mailPart)
            \(CaseCalls(
                id: id, calls: calls, staff: staff, named: named, received: shown.row.received, now: now
            ).html)
            \(said)
            \(OwedBrief.ofCase(id, owedBeside, staff: staff, at: now))
            \(AgreementsPart(frame: frame, id: id, agreements: agreements, staff: staff, now: now, told: told).html)
            \(formalTrack)
            \(CaseLetters(
                frame: frame, id: id, letters: letters, post: post, now: now,
                isProtected: shown.surroundings?.protection != nil, isJoined: same?.joined.isEmpty == false
            ).html)
            \(ObjectionPart(frame: frame, id: id, calls: calls, objection: objection).html)
            \(CaseHistory(shown: shown, letters: letters.value?.letters, staff: staff, now: now).html)
            \(CaseWays(id: id, viewer: frame.viewer).onward)
            </div>
            <aside>\(CaseWays(id: id, viewer: frame.viewer).besides)\(citizen)\(sameCitizen)\(contactPart)\(cooperation)\(learning)\(ContextPart.incident(id))\
            \(ContextPart.relief(shown, frame.viewer))</aside>
            </div>
            """)
    }

    private var duty: String {
        NextDuty.sentence(
            for: shown, calls: calls.value?.calls,
            loss: calls.refusal.flatMap { LostCases(id, refusedBy: $0)?[id] },
            hasNote: calls.value?.notes.isEmpty != true, staff: staff, at: now)
    }

    private var owed: CallRow? { OwedCalls.inOrder(calls.value?.calls ?? [], at: now).first }

    /// Whether somebody is to ring, or it is not known; not where the calls have been held or are not owed any more.
    private var isRung: Bool {
        guard let calls = calls.value?.calls else { return true }
        return owed != nil || (calls.isEmpty && shown.row.route != .formal)
    }

    private var nextAct: HTML {
        guard NextDuty.replyFirst(in: shown, calls: calls.value?.calls, at: now) != nil else { return callButton }
        return "<a class=\"button\" href=\"\(Link(fragment: "mails"))\">\(Wording.Desk.readReply)</a>"
    }

    private var callButton: HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer) else { return .empty }
        guard let owed else {
            guard shown.missing.contains(ClosingCondition.writtenWithdrawal.code) else { return .empty }
            return "<a class=\"button\" href=\"\(besides("slut"))\">\(Wording.Desk.withdrawalNow)</a>"
        }
        let name = owed.state == .spoken ? Wording.Desk.writeNote : Wording.Desk.callNow
        return "<a class=\"button\" href=\"\(Pieces.talkLink(id))\">\(name)</a>"
    }

    private var registered: HTML {
        let call: String? = owed.flatMap { owed in
            owed.limit.isKept(at: now) ? owed : nil
        }.map {
            Wording.Desk.registeredCall(
                latest: Wording.nearLatest(before: $0.limit.due, at: now), by: staff.name(ifAny: $0.assigned))
        }
        let isThere = [.phone, .inPerson].contains(shown.row.channel)
        let lines = [
            shown.citizen == nil
                ? Wording.Desk.registeredNobody : Wording.Desk.registeredRoute(wayAsPromised, isThere: isThere),
            call, owed?.wish.flatMap(Wording.Desk.wishIs),
            owed.map { OwedCalls.wishComesTooLate($0, at: now) } == true ? Wording.Desk.wishTooLate : nil,
            owed.flatMap { $0.limit.isKept(at: now) ? nil : Wording.Desk.registeredLate },
            // Nobody has written to us then, and nobody is sent a receipt.
            shown.citizen == nil || [.hunch, .preventiveContact].contains(shown.row.kind)
                ? nil : Wording.Desk.registeredLetter,
        ]
        return """
            <section class="done" role="status" aria-labelledby="done-head">
            <h2 id="done-head">\(Wording.Desk.registeredTitle)</h2>
            \(Pieces.list(lines.compactMap { $0 }))
            </section>
            """
    }

    /// A unit that does not ring about such contacts hands them on: nobody is promised a call.
    private var wayAsPromised: CaseModel.Route { calls.value != nil && owed == nil ? .formal : shown.row.route }

    private var citizen: HTML {
        guard let citizen = shown.citizen else {
            return CorrectionPart(frame: frame, shown: shown, parts: correct).ofNobody
        }
        let phone = citizen.phone.map { number -> HTML in
            // Nobody is to ring a citizen who has died.
            let link = shown.ending == .died ? nil : Link(telephone: number)
            return link.map { link -> HTML in "<a class=\"alone\" href=\"\(link)\">\(number)</a>" }
                ?? HTML(escaping: number)
        }
        let address = citizen.addressLines.isEmpty ? nil : citizen.addressLines.joined(separator: "\n")
        return Pieces.section(
            Wording.Desk.citizen, id: "citizen",
            Pieces.facts([
                (Wording.Desk.name, HTML(escaping: citizen.name)), (Wording.Desk.phone, phone),
                (Wording.Desk.email, Pieces.words(citizen.email)),
                (Wording.Desk.address, address.map(Pieces.verbatim)),
            ]) + WishesPart.html(shown.wishes) + SurroundingsPart.html(shown.surroundings, of: id, on: now.civil.day)
                + VerificationPart(frame: frame, shown: shown, staff: staff, parts: verify, now: now).html
                + CorrectionPart(frame: frame, shown: shown, parts: correct).html)
    }

    private var sameCitizen: HTML {
        same.map { SameCitizenPart.html($0, staff: staff, now: now, frame: frame, join: join) } ?? .empty
    }

    private var mailPart: HTML {
        MailPart(
            frame: frame, id: id, mails: mails, staff: staff, now: now, command: step.answers["command"],
            isClosed: shown.row.isClosed, isDead: shown.ending == .died, faults: step.faults
        ).html
    }

    private var said: HTML {
        AnswersPart(
            frame: frame, id: id, answers: answers, staff: staff, now: now, command: step.answers["command"]
        ).html
    }

    private var cooperation: HTML {
        CooperationPart(frame: frame, shown: shown, staff: staff, parts: step, now: now).html
    }

    private var formalTrack: HTML {
        FormalTrack(frame: frame, shown: shown, staff: staff, now: now, step: step, reply: reply).html
    }

    private var contactPart: HTML {
        ContactPart(
            frame: frame, shown: shown, staff: staff, parts: contact, now: now, shared: same?.entrance ?? []
        ).html
    }

    /// Left out for those whose work it is not, so that nobody wonders what it hides.
    private var learning: HTML {
        guard let reviews, let viewer = frame.viewer, LearningPart.isFor(viewer, unit: shown.row.unit) else {
            return .empty
        }
        let isFree = reviews.value?.reviews.allSatisfy { $0.state == .closed } == true
        return LearningPart(reviews: reviews, now: now, opening: isFree ? openReview : nil).html
    }

    /// A review by choice, where nothing calls for one (R-119).
    private var openReview: HTML {
        let parts = FormParts(answers: step.answers.setting("command", "\(step.answers["command"])-review"), faults: [])
        return parts.form(
            Link(path: ["sager", id.rawValue, "gennemgang"]), frame.formToken,
            [
                "<p class=\"hint\">\(Wording.Desk.startReviewHint)</p>",
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.startReview)</button></p>",
            ])
    }

    /// Whoever opens the case sees at once how contact is restricted, or about to be (R-088).
    private var restrictions: HTML {
        (shown.restrictions ?? []).map { row -> HTML in
            """
            <p class="duty"><a href="\(besides("begraensning"))">\(Wording.Desk.restrictionOnCase(
                row.state, row.ways, until: row.lastDay, onItsWay: row.onItsWay, from: row.holdsFrom))</a> \(row.scope)</p>
            """
        }.joined()
    }

    private func besides(_ name: String) -> Link { Link(path: ["sager", id.rawValue, name]) }
}
