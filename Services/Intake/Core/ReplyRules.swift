package import CaseModel

extension ReplyGrounds {
    /// Bytes in what is done to put errors right, and in how one complains.
    package static let mostInText = 2_000

    /// Judges what is settled of the written answer beside its text.
    ///
    /// - Throws: an error that is regretted without saying what is done about it; guidance that says less than to
    ///   whom and how.
    package func check() throws(IntakeRefusal) {
        if stance.regrets {
            guard let remedy, !Words.areMissing(in: remedy) else { throw .replyRemedyMissing }
        }
        if let remedy { try Words.check(remedy, most: Self.mostInText) }
        guard guidance.count <= GroundReply.mostGuidances else { throw .tooLong }
        for one in guidance { try Self.check(one) }
        if let heard {
            guard !Words.areMissing(in: heard.words) else { throw .replyHeardMissing }
            try Words.check(heard.words, most: Self.mostInText)
        }
        if let general = followUp?.general { try Words.check(general, most: Self.mostInText) }
    }

    /// Refuses a follow-up whose day has passed when it is promised, or whose owner does not work here.
    package func checkFollowUp(on today: CivilDay, isOwnerKnown: Bool) throws(IntakeRefusal) {
        guard let followUp else { return }
        guard isOwnerKnown else { throw .personUnknown }
        guard followUp.by >= today else { throw .replyFollowUpInPast }
    }

    /// Refuses guidance by which the citizen could no longer complain when the letter arrives.
    package func checkAppealDays(on today: CivilDay) throws(IntakeRefusal) {
        let isOver = guidance.contains { $0.canBeAppealed && $0.lastDay.map { $0 <= today } ?? false }
        guard !isOver else { throw .replyAppealDayOver }
    }

    /// Refuses to mark as done what nobody has promised, or what is done already.
    package static func checkFollowedUp(_ grounds: ReplyGrounds?) throws(IntakeRefusal) {
        guard let grounds, grounds.followUp != nil, grounds.followedUp == nil else { throw .replyNoFollowUp }
    }

    private static func check(_ guidance: AppealGuidance) throws(IntakeRefusal) {
        guard !Words.areMissing(in: guidance.decision) else { throw .replyGuidanceIncomplete }
        try Words.checkLine(guidance.decision)
        guard guidance.canBeAppealed else { return }
        guard let to = guidance.appealTo, let how = guidance.how, !Words.areMissing(in: to), !Words.areMissing(in: how)
        else { throw .replyGuidanceIncomplete }
        try Words.checkLine(to)
        try Words.check(how, most: mostInText)
    }

    /// Whether an answer to these points has to say how a decision is complained about.
    package static func needsGuidance(_ points: [ComplaintPoint]) -> Bool {
        points.contains { $0.kind == .substantive }
    }

    /// Refuses an answer that touches a decision and does not say how to complain about it.
    ///
    /// Source: forvaltningsloven § 25.
    package static func checkGuidance(_ grounds: ReplyGrounds?, for points: [ComplaintPoint]) throws(IntakeRefusal) {
        guard !needsGuidance(points) || grounds?.guidance.isEmpty == false else { throw .replyGuidanceMissing }
    }

    /// Refuses an answer that is to be assured or sent before it is said how we stand to the criticism, or with
    /// guidance whose day has gone by meanwhile.
    package static func checkWhole(
        _ grounds: ReplyGrounds?, for points: [ComplaintPoint], on today: CivilDay
    ) throws(IntakeRefusal) {
        guard let grounds else { throw .replyStanceMissing }
        try checkGuidance(grounds, for: points)
        try grounds.checkAppealDays(on: today)
    }
}
