/// What the moments of what prompts came up with, and what is told again, brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let occasions = """
        -- 12: the day of what a prompt came up with; where it is not kept, the day on which it was asked for
        ALTER TABLE prompt ADD COLUMN occasion_on TEXT;
        """

    static let moments = """
        -- 15: the moment of that, where it is known; and how many times those above were told of a duty nobody sees to
        ALTER TABLE prompt ADD COLUMN occasion_at INTEGER;
        ALTER TABLE incident_duty ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
        """
}
