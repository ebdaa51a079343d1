/// The letters that follow from what Intake says.
enum LettersOfIntake {
    static let all: [any Letter.Type] = [
        Receipt.self, Handover.self, RestrictionNotice.self, RestrictionLifted.self, ExtensionNotice.self,
        FormalReply.self, ForwardedNotice.self, MeetingInvitation.self, MeetingNotice.self, Waiting.self,
        WaitingTogether.self,
    ]
}
