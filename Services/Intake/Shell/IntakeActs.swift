import CaseModel
import Runtime

extension IntakeService {
    /// Everything that somebody does on a case and that leaves nothing behind but where the case now stands.
    func act(_ call: IncomingCall, _ acts: CaseActs) throws -> CaseReceipt {
        switch call.method {
        case DecideStep.method: try acts.decideStep(call.command(DecideStep.self), by: call.person())
        case AssignCase.method: try acts.assign(call.command(AssignCase.self), by: call.person())
        case AcknowledgeHandover.method: try acts.acknowledge(call.command(AcknowledgeHandover.self), by: call.person())
        case SetContactTeam.method: try acts.setContactTeam(call.command(SetContactTeam.self), by: call.person())
        case WithdrawCase.method: try acts.withdraw(call.command(WithdrawCase.self), by: call.person())
        case ReplySent.method: try acts.replySent(call.command(ReplySent.self), by: call.person())
        case VerifyCitizen.method: try acts.verify(call.command(VerifyCitizen.self), by: call.person())
        case CorrectCitizen.method: try acts.correct(call.command(CorrectCitizen.self), by: call.person())
        case ProposeRestriction.method:
            try acts.proposeRestriction(call.command(ProposeRestriction.self), by: call.person())
        case JudgeRestriction.method: try acts.judgeRestriction(call.command(JudgeRestriction.self), by: call.person())
        case RestrictionTold.method: try acts.restrictionTold(call.command(RestrictionTold.self), by: call.person())
        case LiftRestriction.method: try acts.liftRestriction(call.command(LiftRestriction.self), by: call.person())
        case WritePaper.method: try acts.writePaper(call.command(WritePaper.self), by: call.person())
        case MoveMeeting.method: try acts.moveMeeting(call.command(MoveMeeting.self), by: call.person())
        case GoFormal.method: try acts.goFormal(call.command(GoFormal.self), by: call.person())
        case GiveFormal.method: try acts.giveFormal(call.command(GiveFormal.self), by: call.person())
        case TakeBackDeath.method: try acts.takeBackDeath(call.command(TakeBackDeath.self), by: call.person())
        case SetAside.method: try acts.setAside(call.command(SetAside.self), by: call.person())
        case TakeUp.method: try acts.takeUp(call.command(TakeUp.self), by: call.person())
        case ReportDeath.method: try acts.reportDeath(call.command(ReportDeath.self), by: call.person())
        case PassFormal.method: try acts.passFormal(call.command(PassFormal.self), by: call.person())
        case RecordExamination.method: try acts.examined(call.command(RecordExamination.self), by: call.person())
        case DraftReply.method: try acts.draftReply(call.command(DraftReply.self), by: call.person())
        case AssureReply.method: try acts.assureReply(call.command(AssureReply.self), by: call.person())
        case ExtendReply.method: try acts.extendReply(call.command(ExtendReply.self), by: call.person())
        case FollowUpReply.method: try acts.followUp(call.command(FollowUpReply.self), by: call.person())
        case GroundReply.method: try acts.groundReply(call.command(GroundReply.self), by: call.person())
        case SendReply.method: try acts.sendReply(call.command(SendReply.self), by: call.person())
        case GiveToEntrance.method: try acts.giveToEntrance(call.command(GiveToEntrance.self), by: call.person())
        case JoinCases.method: try acts.join(call.command(JoinCases.self), by: call.person())
        case ForwardCase.method: try acts.forward(call.command(ForwardCase.self), by: call.person())
        case AnswerForwarding.method:
            try acts.answerForwarding(call.command(AnswerForwarding.self), by: call.person())
        case TellForwarding.method: try acts.tellForwarding(call.command(TellForwarding.self), by: call.person())
        case NameCauses.method: try acts.nameCauses(call.command(NameCauses.self), by: call.person())
        case SeparateCases.method: try acts.separate(call.command(SeparateCases.self), by: call.person())
        default: throw CallRefusal.unknownMethod
        }
    }
}
