import { type Access, Permit, Who } from '@libs/access';
import { ApiPage, type Page, page, PageRequest, positionOf } from '@libs/http';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { AssignmentRequest, isSubject, SubjectPipe } from './assignment.request.js';
import { AssignmentView } from './assignment.views.js';
import { Assignments } from './assignments.js';

/** Who may what, where: the administrator's screen. Outside it is `/api/gateway/v1/assignments`. */
@Controller('v1/assignments')
export class AssignmentsController {
  constructor(private readonly assignments: Assignments) {}

  @Get()
  @ApiPage(AssignmentView)
  @Permit('assignment:manage')
  async list(@Query() query: PageRequest): Promise<Page<AssignmentView>> {
    const [after] = positionOf<[string]>(query, isSubject) ?? [];
    const rows = await this.assignments.list(query.limit + 1, after);
    return page(rows, query, ({ subject }) => [subject]);
  }

  @Put(':subject')
  @HttpCode(204)
  @Permit('assignment:manage')
  set(
    @Param('subject', SubjectPipe) subject: string,
    @Body() request: AssignmentRequest,
    @Who() by: Access,
  ): Promise<void> {
    return this.assignments.set(request.of(subject), by.subject);
  }

  @Delete(':subject')
  @HttpCode(204)
  @Permit('assignment:manage')
  end(@Param('subject', SubjectPipe) subject: string, @Who() by: Access): Promise<void> {
    return this.assignments.end(subject, by.subject);
  }
}
