import CallbackCore
import CaseModel
package import Runtime
package import Store
package import Wire

/// The promise to ring, kept: who owes which citizen a call, who is told, what was said, and what the citizen says to it.
///
/// Of contact details it holds whom to ring while a call is owed, for the list on disk, and shows them nowhere else (decision
/// 75). The words it holds are notes, consents and objections; it says none of them in an event.
package final class CallbackService: Service {
    package static let declaration = ServiceDeclaration(
        name: .callback,
        publishes: [
            CallOwed.type, Pinged.type, CallMissed.type, CallAttempted.type, NoteFiled.type, Objected.type,
            ObjectionAnswered.type, CallMoved.type, CitizenReached.type, Chased.type, ObligationFulfilled.type,
            PersonalReceiptWritten.type, Appointed.type, CallUnanswered.type, Digested.type,
            ObjectionJudged.type, AnswerReceived.type, ExperienceTold.type, TalkNoted.type, CallNotOwed.type,
            CallLimitChanged.type,
        ],
        reads: [
            PersonChanged.type, UnitChanged.type, CaseRegistered.type, StepDecided.type, HandedOn.type, CaseClosed.type,
            CaseReopened.type,
            ContactTeamChanged.type, CaseAssigned.type, AbsenceChanged.type, LetterSent.type, CitizenVerified.type,
            RepresentationChanged.type, FollowUpPromised.type, FollowUpDone.type, CitizenCorrected.type,
            WentFormal.type, LetterFateKnown.type, ContactRhythmAgreed.type, ChangeMoved.type, CaseJudged.type,
            MeetingRiskChanged.type, CitizenReturned.type, CaseForwarded.type, RestrictionChanged.type,
        ],
        migrations: CallbackSchema.migrations)

    package static let defaults: JSON = CallPolicies.defaults

    package static func check(_ settings: JSON, in data: DataFolder) throws { _ = try CallPolicies.read(settings) }

    let policies: PolicyBook
    let staff: StaffBook
    let cases: CaseStore
    let calls: CallStore
    let pings: PingStore
    let notes: NoteStore
    let joined: JoinedNotes
    let objections: ObjectionStore
    let judgements: ObjectionAnswers
    let words: WordIndex
    let absences: AbsenceBook
    let escalated: EscalationStore
    let answers: AnswerStore
    let strays: StrayAnswers
    let obligations: ObligationStore
    let chases: ChaseStore
    let appointments: AppointmentStore
    let policyStore: PolicyStore
    let policyNames: PolicyNames
    let lists: CallLists
    let contacts: ContactStore
    let wishes: WishStore
    let unanswered: UnansweredStore
    let digests: DigestStore
    let practices: PracticeStore
    let rhythms: RhythmStore
    let progress = RecomputeProgress()
    let limitsToSay: LimitsToSay
    let pulse = Pulse()

    package init(_ context: ServiceContext) throws {
        policies = try CallPolicies.read(context.settings)
        let database = context.database
        // Pages of 100 000 open calls: 12 MB in memory, and 64 MB written before they are moved into the file itself, or a
        // change of policy would write most of them many times. What a step keeps aside stays in memory with them.
        try database.script("PRAGMA cache_size = -12000; PRAGMA wal_autocheckpoint = 16000; PRAGMA temp_store = MEMORY")
        staff = StaffBook(database)
        cases = CaseStore(database: database)
        calls = CallStore(database: database)
        pings = PingStore(database: database)
        notes = NoteStore(database: database)
        joined = JoinedNotes(database: database)
        objections = ObjectionStore(database: database)
        judgements = ObjectionAnswers(database: database)
        words = WordIndex(database)
        absences = AbsenceBook(database)
        escalated = EscalationStore(database: database)
        answers = AnswerStore(database: database)
        strays = StrayAnswers(database: database)
        obligations = ObligationStore(database: database)
        chases = ChaseStore(database: database)
        appointments = AppointmentStore(database: database)
        policyStore = PolicyStore(database: database)
        limitsToSay = LimitsToSay(database: database)
        policyNames = try PolicyNames(policies)
        wishes = WishStore(database: database)
        unanswered = UnansweredStore(database: database)
        digests = DigestStore(database: database)
        practices = PracticeStore(database: database)
        rhythms = RhythmStore(database: database)
        contacts = ContactStore(database: database)
        lists = CallLists(
            database: database,
            folder: context.folder.isEmpty || !Files.exists(context.folder) ? nil : "\(context.folder)/opkald")
    }

    package var erased: ErasedCases? { ErasedCases(calls.database) }

    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? {
        try Erasing(database: turn.database).erase(erasures)
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        switch event.type {
        case PersonChanged.type: try put(event.body(PersonChanged.self))
        case UnitChanged.type: try put(event.body(UnitChanged.self))
        case CaseRegistered.type: try registered(event.body(CaseRegistered.self), at: event.time, turn)
        case StepDecided.type: try stepDecided(event.body(StepDecided.self))
        case HandedOn.type: try handedOn(event.body(HandedOn.self), turn)
        case CaseAssigned.type: try assigned(event.body(CaseAssigned.self), turn)
        case AbsenceChanged.type: try absences.put(event.body(AbsenceChanged.self), on: turn.now.civil.day)
        case CaseJudged.type: try judged(event.body(CaseJudged.self), at: event.time, turn)
        case WentFormal.type: try wentFormal(event.body(WentFormal.self), turn)
        case CaseClosed.type: try caseClosed(event.body(CaseClosed.self), turn)
        case CaseReopened.type: try caseReopened(event.body(CaseReopened.self))
        case LetterSent.type: try letterSent(event.body(LetterSent.self), turn)
        case LetterFateKnown.type: try letterFate(event.body(LetterFateKnown.self), turn)
        case CitizenVerified.type:
            let said = try event.body(CitizenVerified.self)
            try contacts.changed(said.case)
            try written(to: said.case, said.canBeWrittenTo, turn)
        case CitizenCorrected.type:
            let said = try event.body(CitizenCorrected.self)
            try contacts.changed(said.case)
            try written(to: said.case, said.canBeWrittenTo, turn)
        case RepresentationChanged.type:
            let said = try event.body(RepresentationChanged.self)
            try contacts.changed(said.case)
            try RepresentationBook(database: turn.database).put(said)
        case FollowUpPromised.type: try followUpPromised(event.body(FollowUpPromised.self), turn)
        case ContactRhythmAgreed.type: try rhythmAgreed(event.body(ContactRhythmAgreed.self), turn)
        case ChangeMoved.type: try changeMoved(event.body(ChangeMoved.self), turn)
        case MeetingRiskChanged.type: try meetingRiskChanged(event.body(MeetingRiskChanged.self), turn)
        case CitizenReturned.type: try sameCitizen(event.body(CitizenReturned.self), turn)
        case CaseForwarded.type: try forwarded(event.body(CaseForwarded.self), at: event.time, turn)
        case FollowUpDone.type: try followUpDone(event.body(FollowUpDone.self), turn)
        case RestrictionChanged.type: try contacts.changed(event.body(RestrictionChanged.self).case)
        case ContactTeamChanged.type: try contactTeamChanged(event.body(ContactTeamChanged.self))
        default: throw CannotDecide("callback.unexpected_type")
        }
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case ListCalls.method: try JSON(encoding: list(call.command(ListCalls.self), call.person(), turn))
        case ShowCalls.method: try JSON(encoding: show(call.command(ShowCalls.self), call.person(), turn))
        case ReadNote.method: try JSON(encoding: read(call.command(ReadNote.self), call, turn))
        case SearchNotes.method: try JSON(encoding: search(call.command(SearchNotes.self), call.person(), turn))
        case ListAgreements.method:
            try JSON(encoding: agreements(call.command(ListAgreements.self), call.person(), turn))
        case TellAgreements.method: try JSON(encoding: tell(call.command(TellAgreements.self), call.person(), turn))
        case ListCallLooks.method: try JSON(encoding: looks(call.command(ListCallLooks.self), call.person(), turn))
        case AskStillDue.method: try JSON(encoding: stillDue(call.command(AskStillDue.self), turn))
        case RecordAttempt.method: try JSON(encoding: attempt(call.command(RecordAttempt.self), call.person(), turn))
        case RecordConversation.method:
            try JSON(encoding: record(call.command(RecordConversation.self), call.person(), turn))
        case CorrectNote.method: try JSON(encoding: correct(call.command(CorrectNote.self), call.person(), turn))
        case PermitRinging.method: try JSON(encoding: permit(call.command(PermitRinging.self), call.person(), turn))
        case RaiseObjection.method: try JSON(encoding: object(call.command(RaiseObjection.self), call.person(), turn))
        case ListEscalations.method: try JSON(encoding: escalations(call.person(), turn))
        case AnswerEscalation.method:
            try JSON(encoding: answer(call.command(AnswerEscalation.self), call.person(), turn))
        case ShowLoad.method: try JSON(encoding: load(call.person(), turn))
        default: try answerMore(call, in: turn)
        }
    }

    /// What citizens say to notes.
    private func answerMore(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case AnswerNote.method: try JSON(encoding: answer(call.command(AnswerNote.self), call, turn))
        case TellExperience.method: try JSON(encoding: tell(call.command(TellExperience.self), call, turn))
        case FindCaseOfCode.method: try JSON(encoding: find(call.command(FindCaseOfCode.self), call, turn))
        case ReadAnswers.method: try JSON(encoding: answers(call.command(ReadAnswers.self), call.person(), turn))
        case ListReplies.method: try JSON(encoding: replies(call.person(), turn))
        case ShowObjection.method: try JSON(encoding: show(call.command(ShowObjection.self), call.person(), turn))
        case AnswerObjection.method: try JSON(encoding: answer(call.command(AnswerObjection.self), call.person(), turn))
        case ReadObjectionAnswer.method: try JSON(encoding: read(call.command(ReadObjectionAnswer.self), call, turn))
        case ReadAnswerDocument.method: try JSON(encoding: read(call.command(ReadAnswerDocument.self), call, turn))
        case MarkReplyRead.method: try JSON(encoding: markRead(call.command(MarkReplyRead.self), call.person(), turn))
        case ReadDigest.method: try JSON(encoding: read(call.command(ReadDigest.self), turn))
        case ShowPulse.method: try JSON(encoding: showPulse(call.person(), turn))
        case ListCallFacts.method: try JSON(encoding: facts(call.command(ListCallFacts.self), call.person(), turn))
        case NoteTalk.method: try JSON(encoding: note(call.command(NoteTalk.self), call.person(), turn))
        case ShowPractice.method: try JSON(encoding: practice(call.command(ShowPractice.self), call.person(), turn))
        case DigestCallFacts.method: try JSON(encoding: digest(call.command(DigestCallFacts.self), call.person(), turn))
        default: try answerOwing(call, in: turn)
        }
    }

    /// What is owed beside calls.
    private func answerOwing(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case ListObligations.method:
            try JSON(encoding: obligations(call.command(ListObligations.self), call.person(), turn))
        case ListMyObligations.method:
            try JSON(encoding: myObligations(call.command(ListMyObligations.self), call.person(), turn))
        case AskStillOwed.method: try JSON(encoding: stillOwed(call.command(AskStillOwed.self), turn))
        case ReportReached.method: try JSON(encoding: reached(call.command(ReportReached.self), call.person(), turn))
        case TellInvolved.method: try JSON(encoding: tell(call.command(TellInvolved.self), call.person(), turn))
        case FulfilAgreement.method: try JSON(encoding: fulfil(call.command(FulfilAgreement.self), call.person(), turn))
        case GiveObligation.method: try JSON(encoding: give(call.command(GiveObligation.self), call.person(), turn))
        case WritePersonalReceipt.method:
            try JSON(encoding: writeReceipt(call.command(WritePersonalReceipt.self), call.person(), turn))
        case ReadPersonalReceipt.method:
            try JSON(encoding: readReceipt(call.command(ReadPersonalReceipt.self), call, turn))
        case ShowPolicies.method: try JSON(encoding: showPolicies(call))
        case ShowPolicyVersion.method: try JSON(encoding: showVersion(call.command(ShowPolicyVersion.self), call))
        case TryPolicy.method: try JSON(encoding: tryPolicy(call.command(TryPolicy.self), call, turn))
        case WishForCall.method: try JSON(encoding: wish(call.command(WishForCall.self), call.person(), turn))
        case ReadAppointment.method: try JSON(encoding: read(call.command(ReadAppointment.self), call, turn))
        case Appoint.method: try JSON(encoding: appoint(call.command(Appoint.self), call.person(), turn))
        case ChangeAppointment.method:
            try JSON(encoding: change(call.command(ChangeAppointment.self), call.person(), turn))
        default: throw CallRefusal.unknownMethod
        }
    }
}
