extension Glossary {
    /// Precedences: what each demanded in its day. Source: 5 FAH-2 H-420 and 5 FAH-1 H-232.4; the delivery objectives are ACP 121's.
    static let precedences = FactTable(
        """
        CRITIC: before FLASH: critical intelligence, to be in Washington within minutes
        FLASH: for the gravest crises; handled as fast as a person can, day or night, other work interrupted; the objective was ten minutes
        IMMEDIATE: urgent; sent before all but FLASH, the objective was thirty minutes to an hour; acted on during working hours
        NIACT IMMEDIATE: night action: the action officer is called at any hour of day or night, and acts at once
        PRIORITY: needed soon; the objective was delivery within three hours; acted on in the working day
        ROUTINE: no haste; delivered within the day or by the next opening of business
        """)
}
