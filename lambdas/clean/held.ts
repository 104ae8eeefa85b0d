import { S3ServiceException } from "@aws-sdk/client-s3";

/** How S3 says that a condition did not hold: changed, changing right now, or no longer there. */
const LOST_RACE = new Set(["PreconditionFailed", "ConditionalRequestConflict", "NoSuchKey"]);

/** Whether a conditional write took place. Other faults of S3 throw. */
export async function held(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && LOST_RACE.has(error.name)) return false;
    throw error;
  }
}
