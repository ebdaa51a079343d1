/// The letters that follow from what Learning says.
enum LettersOfLearning {
    static let all: [any Letter.Type] = [Lesson.self, MediationOffer.self, FindingReminder.self, TrainingReminder.self]
}
