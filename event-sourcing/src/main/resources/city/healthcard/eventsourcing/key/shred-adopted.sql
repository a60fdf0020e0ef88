update citizen_key set generation = generation + 1, held_by = null where held_by = $1
