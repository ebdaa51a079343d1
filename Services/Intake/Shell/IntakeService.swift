import CaseModel
import IntakeCore
package import Runtime
package import Store
package import Wire

/// The front door: every contact becomes a case here, and here it stays until it may close. Intake's shell.
package final class IntakeService: Service {
    package static let declaration = ServiceDeclaration(
        name: .intake,
        publishes: [
            CaseRegistered.type, StepDecided.type, HandedOn.type, HandoverAcknowledged.type, HandoverOverdue.type,
            CaseClosed.type, CaseReopened.type, ContactTeamChanged.type, CaseAssigned.type, CitizenVerified.type,
            RestrictionChanged.type, ReplyMoved.type, ReplyExtended.type, ReplyOverdue.type,
            CitizenReturned.type, ReplyToSend.type, RepresentationChanged.type, CausesNamed.type, CaseForwarded.type,
            LettersWayChanged.type, DocumentReceived.type, FollowUpPromised.type, FollowUpDone.type,
            CitizenCorrected.type, WentFormal.type, MeetingPlanned.type, MeetingMoved.type, ContactRhythmAgreed.type,
            ChangeMoved.type,
            Waited.type, WaitedTogether.type, CaseJudged.type, MeetingRiskChanged.type,
        ],
        reads: [
            UnitChanged.type, PersonChanged.type, CallAttempted.type, NoteFiled.type, LetterSent.type, Objected.type,
            ObjectionAnswered.type, RiskAssessmentAsked.type, TalkNoted.type, CallNotOwed.type, AbsenceChanged.type,
            LetterFateKnown.type, CallOwed.type, CallMoved.type, CitizenReached.type, Appointed.type,
        ],
        migrations: IntakeSchema.migrations)

    package static let defaults = IntakeSettings.defaults
    package static let bounds = IntakeSettings.bounds

    let database: Database
    let settings: IntakeSettings
    private let mailbox: ArrivalFolder

    package init(_ context: ServiceContext) throws {
        database = context.database
        settings = try Configuration.read(IntakeSettings.self, from: context.settings)
        mailbox = settings.mailbox(in: context.folder)
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        let hearing = Hearing(change: CaseChange(settings: settings, in: turn))
        switch event.type {
        case UnitChanged.type: try hearing.change.staff.put(try event.body(UnitChanged.self))
        case PersonChanged.type: try hearing.hear(try event.body(PersonChanged.self))
        case CallAttempted.type: try hearing.hear(try event.body(CallAttempted.self))
        case NoteFiled.type: try hearing.hear(try event.body(NoteFiled.self))
        case TalkNoted.type: try hearing.hear(try event.body(TalkNoted.self))
        case LetterSent.type: try hearing.hear(try event.body(LetterSent.self))
        case LetterFateKnown.type: try hearing.hear(try event.body(LetterFateKnown.self))
        case Objected.type: try hearing.hear(try event.body(Objected.self))
        case ObjectionAnswered.type: try hearing.hear(try event.body(ObjectionAnswered.self))
        case RiskAssessmentAsked.type: try hearing.hear(try event.body(RiskAssessmentAsked.self))
        case CallNotOwed.type: try hearing.hear(try event.body(CallNotOwed.self))
        case CallOwed.type: try hearing.hear(try event.body(CallOwed.self))
        case CallMoved.type: try hearing.hear(try event.body(CallMoved.self))
        case CitizenReached.type: try hearing.hear(try event.body(CitizenReached.self))
        case Appointed.type: try hearing.hear(try event.body(Appointed.self))
        case AbsenceChanged.type:
            try AbsenceBook(database).put(event.body(AbsenceChanged.self), on: turn.now.civil.day)
        default: throw CannotDecide("intake.unread_type")
        }
        try hearing.change.news.tell(in: turn)
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        do {
            return try reply(to: call, in: turn)
        } catch let denial as Access.Denial {
            // That somebody tried is kept, though nothing was shown: access is asked about before anything is written.
            try turn.audit(
                "denied", by: call.viewer?.person.rawValue ?? call.caller.rawValue,
                about: call.body["case"]?.string ?? call.method, detail: "\(call.method) \(denial.rawValue)")
            turn.refuse(denial)
            return .null
        }
    }

    private func reply(to call: IncomingCall, in turn: Turn) throws -> JSON {
        let change = CaseChange(settings: settings, in: turn, for: call.viewer?.person)
        let reply = try reply(to: call, change)
        try change.news.tell(in: turn)
        return reply
    }

    private func reply(to call: IncomingCall, _ change: CaseChange) throws -> JSON {
        let turn = change.turn
        let readings = CaseReadings(in: turn)
        switch call.method {
        case RegisterCase.method: return try JSON(encoding: register(call.command(RegisterCase.self), call, change))
        case SubmitComplaint.method:
            return try JSON(encoding: submit(call.command(SubmitComplaint.self), call, change))
        case TakeAnswer.method:
            guard call.comes(from: .callback) else { throw IntakeRefusal.mayNotDo }
            return try JSON(encoding: Mailroom(change: change).take(call.command(TakeAnswer.self)))
        case StageImport.method:
            return try JSON(encoding: importer(change).stage(call.command(StageImport.self), by: registrar(call)))
        case CommitImport.method:
            return try JSON(encoding: importer(change).commit(call.command(CommitImport.self), by: registrar(call)))
        case ListCases.method:
            return try JSON(encoding: readings.list(call.command(ListCases.self), for: call.person()))
        case ShowCase.method:
            return try JSON(encoding: readings.show(call.command(ShowCase.self), for: call.person()))
        case ShowCallerCard.method:
            return try JSON(encoding: readings.callerCard(call.command(ShowCallerCard.self), for: call.person()))
        case SearchCases.method:
            return try JSON(encoding: readings.search(call.command(SearchCases.self), for: call.person()))
        case ListGrounds.method:
            guard Registration.mayBeMade(by: try call.person()) else { throw IntakeRefusal.mayNotDo }
            return try JSON(encoding: ListGrounds.Reply(grounds: settings.grounds))
        case ListCaseRows.method:
            return try JSON(encoding: readings.rows(call.command(ListCaseRows.self), for: call.person()))
        case ListCaseLooks.method:
            return try JSON(encoding: readings.looks(call.command(ListCaseLooks.self), for: call.person()))
        case ListWaiting.method:
            return try JSON(encoding: readings.waiting(call.command(ListWaiting.self), for: call.person()))
        case ShowRestrictions.method:
            return try JSON(encoding: readings.restrictions(call.command(ShowRestrictions.self), for: call.person()))
        case ListCaseFacts.method:
            return try JSON(encoding: readings.facts(call.command(ListCaseFacts.self), for: call.person()))
        case DigestCaseFacts.method:
            return try JSON(encoding: readings.digest(call.command(DigestCaseFacts.self), for: call.person()))
        case AskStillWaiting.method:
            return try JSON(encoding: readings.stillWaiting(call.command(AskStillWaiting.self), for: call.caller))
        case CountWaiting.method:
            return try JSON(encoding: readings.countWaiting(call.command(CountWaiting.self), for: call.caller))
        case JudgeCase.method:
            let acts = CaseActs(change: change)
            return try JSON(encoding: acts.judge(call.command(JudgeCase.self), by: call.person()))
        case ListMails.method, ListMailsAside.method, CountMailsAside.method, ListMailsWaiting.method,
            ReadMailPart.method, SettleMail.method:
            return try mailReply(to: call, change)
        case ShowPapers.method:
            return try JSON(encoding: readings.papers(call.command(ShowPapers.self), for: call.person()))
        case InspectCases.method:
            return try JSON(encoding: readings.inspect(call.command(InspectCases.self), for: call.person()))
        case RecordInquiry.method:
            let acts = CaseActs(change: change)
            return try JSON(encoding: acts.inquire(call.command(RecordInquiry.self), by: call.person()))
        case ListInquiries.method:
            return try JSON(encoding: readings.inquiries(call.command(ListInquiries.self), for: call.person()))
        case ShowSurroundings.method, NameRepresentatives.method, RecordRepresentative.method, EndRepresentation.method,
            RecordNeeds.method,
            ProtectAddress.method, ShowProtectedAddress.method, RecordMinor.method:
            return try surroundingsReply(to: call, change)
        case ReadRestriction.method:
            return try JSON(encoding: readings.restrictionWords(call.command(ReadRestriction.self), for: call.caller))
        case ReadExtension.method:
            return try JSON(encoding: readings.extensionWords(call.command(ReadExtension.self), for: call.caller))
        case ReadMeeting.method:
            return try JSON(encoding: readings.meetingWords(call.command(ReadMeeting.self), for: call.caller))
        case ReadForwarding.method:
            return try JSON(encoding: readings.forwardingWords(call.command(ReadForwarding.self), for: call.caller))
        case RegisterChange.method:
            let acts = CaseActs(change: change)
            return try JSON(encoding: acts.register(call.command(RegisterChange.self), by: call.person()))
        case MoveChange.method:
            return try JSON(
                encoding: CaseActs(change: change).move(call.command(MoveChange.self), by: call.person()))
        case CallOffChange.method:
            return try JSON(
                encoding: CaseActs(change: change).callOff(call.command(CallOffChange.self), by: call.person()))
        case NameForChange.method:
            let acts = CaseActs(change: change)
            return try JSON(encoding: acts.name(call.command(NameForChange.self), by: call.person()))
        case ListChanges.method:
            return try JSON(encoding: readings.changes(call.command(ListChanges.self), for: call.person()))
        case ShowChange.method:
            return try JSON(encoding: readings.change(call.command(ShowChange.self), for: call.person()))
        case ReadDocument.method:
            let papers = ReceivedPapers(in: turn)
            return try JSON(encoding: papers.read(call.command(ReadDocument.self), for: call.caller))
        case ShowFormal.method:
            return try JSON(encoding: readings.formal(call.command(ShowFormal.self), for: call.person()))
        case FindRecipient.method:
            return try JSON(encoding: readings.recipient(call.command(FindRecipient.self), for: call.caller))
        case FindCallContacts.method:
            return try JSON(encoding: readings.contacts(call.command(FindCallContacts.self), for: call.caller))
        case PreviewRecipient.method:
            let command = try call.command(PreviewRecipient.self)
            return try JSON(encoding: readings.recipient(command, for: call.person(), in: settings.calendar))
        case ReadReplyWords.method:
            return try JSON(encoding: readings.replyWords(call.command(ReadReplyWords.self), for: call.caller))
        case ListSameCitizen.method:
            return try JSON(encoding: readings.sameCitizen(call.command(ListSameCitizen.self), for: call.person()))
        case ListSetAside.method: return try JSON(encoding: readings.setAside(for: call.person()))
        case FindLikelyCases.method:
            return try JSON(encoding: readings.likely(call.command(FindLikelyCases.self), for: call.person()))
        default: return try JSON(encoding: act(call, CaseActs(change: change)))
        }
    }

    private func mailReply(to call: IncomingCall, _ change: CaseChange) throws -> JSON {
        let readings = MailReadings(in: change.turn, settings)
        switch call.method {
        case ListMails.method:
            return try JSON(encoding: readings.list(call.command(ListMails.self), for: call.person()))
        case ListMailsAside.method:
            return try JSON(encoding: readings.aside(for: call.person(), unread: mailbox.unreadCount()))
        case CountMailsAside.method:
            return try JSON(encoding: readings.asideCount(for: call.person(), unread: mailbox.unreadCount()))
        case ListMailsWaiting.method: return try JSON(encoding: readings.waiting(for: call.person()))
        case ReadMailPart.method:
            return try JSON(encoding: readings.part(call.command(ReadMailPart.self), for: call.person()))
        default:
            return try JSON(
                encoding: CaseActs(change: change).settle(call.command(SettleMail.self), by: call.person()))
        }
    }

    package var erased: ErasedCases? { ErasedCases(database) }

    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? {
        try Erasing(database: database).erase(erasures)
    }

    package func effects(limit: Int) throws -> [any Effect] {
        try ErasedCleaning.owed(in: database, isIndexed: true)
    }

    package func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {
        if case .success = result, key == ErasedCleaning.key { try ErasedCases(database).cleaned() }
    }

    package var arrivals: ArrivalFolder? { mailbox }

    package func arrived(_ arrival: Arrival, in turn: Turn) throws -> ArrivalFate? {
        let change = CaseChange(settings: settings, in: turn)
        let fate = try Mailroom(change: change).take(arrival)
        try change.news.tell(in: turn)
        return fate
    }

    /// Callback has said which case a mail's code answers, or Notifier which one a message's document belongs to.
    package func answered(_ key: String, _ answer: Answer, in turn: Turn) throws {
        guard let mail = MailID(rawValue: String(key.dropFirst(5))) else { return }
        let reply: JSON? = if case .success(let reply) = answer { reply } else { nil }
        let mailroom = Mailroom(change: CaseChange(settings: settings, in: turn))
        if key.hasPrefix("mail/") {
            try mailroom.heard(about: mail, case: try reply?.decode(FindCaseOfCode.Reply.self).case)
        } else if key.hasPrefix("post/") {
            try mailroom.heard(aboutPost: mail, case: try reply?.decode(FindCaseOfDocument.Reply.self).case)
        } else if key.hasPrefix("sent/") {
            try mailroom.heard(aboutSent: mail, case: try reply?.decode(FindCaseOfDocument.Reply.self).case)
        }
        try mailroom.change.news.tell(in: turn)
    }

    package static func check(_ settings: JSON, in data: DataFolder) throws {
        try Configuration.read(IntakeSettings.self, from: settings).check(in: data.folder(of: .intake))
    }
}
