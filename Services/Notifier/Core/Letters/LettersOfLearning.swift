/// The letters that follow from what Learning says.
enum LettersOfLearning {
    static let all: [any Letter.Type] = [
        Lesson.self, MediationOffer.self, ReparationAnswer.self, FindingReminder.self, FindingMessage.self,
        LearningReminder.self, RemindersTogether.self, ReviewMeeting.self, ReparationMessage.self,
        TrainingReminder.self,
    ]
}
