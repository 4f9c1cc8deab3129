import { ScopedDataSource, type Caller } from '@libs/access';
import { page, positionOf, type Page, type PageRequest } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { CourseSchema } from '../course.schema.js';
import { lineOf, type CourseLine } from '../course.views.js';

@Injectable()
export class FindCourses {
  constructor(private readonly db: ScopedDataSource) {}

  async find(request: PageRequest, by: Caller): Promise<Page<CourseLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const courses = await this.db.read(by, async (tx) =>
      (await tx.manager()).find(CourseSchema, {
        where: after ? { id: MoreThan(after) } : {},
        order: { id: 'ASC' },
        take: request.limit + 1,
      }),
    );
    return page(courses.map(lineOf), request, ({ courseId }) => [courseId]);
  }
}
