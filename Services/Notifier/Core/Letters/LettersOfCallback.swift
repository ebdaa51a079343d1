/// The letters that follow from what Callback says.
enum LettersOfCallback {
    static let all: [any Letter.Type] = [
        NoteCopy.self, Ping.self, Moved.self, Chase.self, PersonalReceipt.self, AppointmentNotice.self,
        StaffInvitation.self, CouldNotReach.self, Digest.self, ObjectionAnswer.self, AnswerAhead.self,
    ]
}
